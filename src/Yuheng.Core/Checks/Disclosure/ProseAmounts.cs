using Yuheng.Core.Departments;
using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.Disclosure;

/// <summary>DS-05: the amounts of a budget's prose against its tables, and against one another.</summary>
internal static class ProseAmounts
{
    /// <summary>Wholes whose parts are all named where these are.</summary>
    private static readonly (BudgetSubject Whole, BudgetSubject[] Parts)[] Complete =
    [
        (BudgetSubject.IncomeTotal, [BudgetSubject.FiscalIncome, BudgetSubject.BusinessIncome, BudgetSubject.OperatingIncome, BudgetSubject.OtherIncome]),
        (BudgetSubject.FiscalExpense, [BudgetSubject.GeneralExpense, BudgetSubject.FundExpense, BudgetSubject.CapitalExpense]),
        (BudgetSubject.ThreePublic, [BudgetSubject.Abroad, BudgetSubject.Vehicles, BudgetSubject.Reception]),
        (BudgetSubject.Vehicles, [BudgetSubject.VehiclePurchase, BudgetSubject.VehicleRunning]),
        (BudgetSubject.Procurement, [BudgetSubject.ProcurementGoods, BudgetSubject.ProcurementWorks, BudgetSubject.ProcurementServices]),
    ];

    /// <summary>
    /// DS-05 表文金额不一致: each amount of the text against the cell that says the same (财预〔2016〕143号). Tolerance is the rounding of the printed figure:
    /// 1,280.55万元 stands for anything from 12,805,450 to 12,805,550 元. Up to one whole last digit away is 尾差, a hint; beyond it is an error.
    /// Worked example: 台账 12,805,489.00元 is 1,280.55万元; the text's 1,280.56万元 is a hint, 1,380.55万元 an error, 1.280.55万元 a misprint whose digits fit.
    /// Amounts that no table has: 政府采购 = 货物 + 工程 + 服务; 其中 parts are no more than their whole; vehicles by kind add up; 长期投资0项 has no 5万元.
    /// </summary>
    public static void AgainstTables(CheckedDocument document, AuditNotes notes)
    {
        if (document.Budget is not { } budget)
        {
            return;
        }

        var prose = budget.Prose;
        if (prose.Statements.Count > 0 && budget.Tables.Count == 0)
        {
            notes.CannotKnow("文件里没有读到预算表，正文金额无从核对", prose.Statements[0].Place);
        }

        var projects = new Lazy<Dictionary<BudgetStatement, ProjectText>>(() => ProjectTexts.Of(document).SelectMany(p => p.Budgeted.Select(s => (Statement: s, Project: p))).ToDictionary(p => p.Statement, p => p.Project));
        foreach (var statement in prose.Statements)
        {
            Misprinted(statement.Change?.Amount, notes);
            Misprinted(statement.Last, notes);
            if (statement.Amount is { } figure && !statement.IsCount)
            {
                Compare(statement, figure, CellFit.Of(prose, statement), projects, notes);
                OfNothing(statement, figure, notes);
            }
        }

        Sums(prose, notes);
        Parts(prose, notes);
        Reserves(prose, document.Profile, notes);
        Bounds(prose, document.Profile, notes);
    }

    private static void Compare(BudgetStatement statement, ProseFigure figure, CellFit fit, Lazy<Dictionary<BudgetStatement, ProjectText>> projects, AuditNotes notes)
    {
        if (figure.Value is null)
        {
            var project = projects.Value.GetValueOrDefault(statement);
            notes.On(project?.Form);
            Misprint(figure, fit.Cell.Amount.Value?.Yuan ?? project?.Annual?.Yuan, fit.Cell.Table, notes);
            notes.On(null);
            return;
        }

        if (fit.Fit == Fit.Blank)
        {
            notes.Report(
                Severity.Warning, figure.Printed, $"正文“{statement.Subject}”为 {figure.Printed.Raw}，表 {fit.Cell.Table} 相应的格是空白。",
                found: figure.Printed.Raw, suggestion: "核对表格是否漏填，或正文是否写错。", table: fit.Cell.Table);
        }
        else if (fit.Fit is Fit.LastDigit or Fit.Off && fit.Cell.Amount.Value is { } cell)
        {
            var isDigit = fit.Fit == Fit.LastDigit;
            var expected = CellFit.Spelt(cell.Yuan, figure.Unit, figure.Step);
            notes.Report(
                isDigit ? Severity.Hint : fit.IsAmbiguous ? Severity.Warning : Severity.Error, figure.Printed,
                $"正文“{statement.Subject}”为 {figure.Printed.Raw}，{fit.Where}为 {cell.Yuan:N2} 元，即 {expected}{(isDigit ? "，相差在末位（尾差）" : "")}。",
                expected, figure.Printed.Raw, isDigit ? "按表内金额四舍五入。" : "核对正文与表格，改正写错的一处。", table: fit.Cell.Table);
        }
    }

    /// <summary>长期投资0项5万元: what there is none of has no value.</summary>
    private static void OfNothing(BudgetStatement statement, ProseFigure figure, AuditNotes notes)
    {
        var unit = statement.Subject.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        if (figure.Value is not (null or 0m) && unit > 1 && statement.Subject.Length - unit is 1 or 2 && statement.Subject[unit - 1] == '0' && char.IsLetter(statement.Subject[unit - 2]))
        {
            notes.Report(
                Severity.Error, figure.Printed, $"写明“{statement.Subject}”，金额却为 {figure.Printed.Raw}；不能判断哪一处有误。", found: figure.Printed.Raw, suggestion: "核对数量与金额。");
        }
    }

    private static void Misprinted(ProseFigure? figure, AuditNotes notes)
    {
        if (figure is { Value: null })
        {
            Misprint(figure, null, 0, notes);
        }
    }

    private static void Misprint(ProseFigure figure, decimal? yuan, int table, AuditNotes notes)
    {
        var fits = yuan is { } amount && CellFit.HasDigits(figure, amount);
        var expected = yuan is { } value ? CellFit.Spelt(value, figure.Unit, fits ? (AmountUnits.Named(figure.Unit)?.InYuan() ?? 1m) / 100 : figure.Step) : null;
        notes.Report(
            Severity.Error, figure.Printed,
            $"“{figure.Printed.Excerpt}”不是规范的金额，千分位或小数点有误{(expected is null ? "" : table > 0 ? $"；表 {table} 相应金额为 {expected}" : $"；项目表的金额为 {expected}")}。",
            fits ? expected : null, figure.Printed.Excerpt, "按规范写法改正金额。");
    }

    /// <summary>Wholes all of whose parts are named, where no table has already said which figure is wrong.</summary>
    private static void Sums(BudgetProse prose, AuditNotes notes)
    {
        foreach (var (wholeSubject, partSubjects) in Complete)
        {
            var whole = First(prose, wholeSubject);
            var parts = partSubjects.Select(p => First(prose, p)).ToList();
            if (whole?.Amount?.Value is not { } total || parts.Exists(p => p?.Amount?.Value is null) || parts.Append(whole).Any(s => CellFit.Of(prose, s!).IsWrong))
            {
                continue;
            }

            var sum = parts.Sum(p => p!.Amount!.Value!.Value);
            var isRounding = Math.Abs(sum - total) <= whole.Amount.HalfInSums + parts.Sum(p => p!.Amount!.HalfInSums);
            if (sum != total && !(isRounding && parts.Append(whole).All(s => CellFit.Of(prose, s!).Fit == Fit.Same)))
            {
                var unit = whole.Amount.Unit;
                notes.Report(
                    isRounding ? Severity.Hint : Severity.Error, whole.Amount.Printed,
                    $"{string.Join(" + ", parts.Select(p => p!.Amount!.Printed.Raw))} = {CellFit.Spelt(sum, unit, whole.Amount.Step)}，“{whole.Subject}”为 {whole.Amount.Printed.Raw}，相差 {CellFit.Spelt(Math.Abs(sum - total), unit, whole.Amount.Step)}{(isRounding ? "（尾差）" : "；不能判断哪一处有误")}。",
                    found: whole.Amount.Printed.Raw, suggestion: "核对总额与各分项。");
            }
        }
    }

    private static BudgetStatement? First(BudgetProse prose, BudgetSubject subject) => prose.Statements.FirstOrDefault(s => s.Known == subject && s.Amount is not null && !s.IsInReason);

    /// <summary>其中: amounts that the tables do not have, and counts.</summary>
    private static void Parts(BudgetProse prose, AuditNotes notes)
    {
        foreach (var group in prose.Statements.Where(s => s.Whole?.Amount?.Value is not null && s.Amount?.Value is not null).GroupBy(s => s.Whole!))
        {
            var whole = group.Key;
            var parts = group.Where(s => s.IsCount == whole.IsCount && (!s.IsCount || s.Amount!.Unit == whole.Amount!.Unit)).ToList();
            if (parts.Count == 0 || whole.Known is BudgetSubject.TargetAmount || Complete.Any(c => c.Whole == whole.Known && Array.TrueForAll(c.Parts, p => parts.Exists(s => s.Known == p)))
                || parts.Append(whole).Any(s => CellFit.Of(prose, s).IsWrong))
            {
                continue;
            }

            var (sum, total) = (parts.Sum(p => p.Amount!.Value!.Value), whole.Amount!.Value!.Value);
            var tolerance = whole.IsCount ? 0m : whole.Amount.HalfInSums + parts.Sum(p => p.Amount!.HalfInSums);
            if (sum > total + tolerance)
            {
                PartsReport(Severity.Error, whole, parts, $"各分项之和 {Spelt(whole, sum)} 大于“{whole.Subject}”{whole.Amount.Printed.Raw}", notes);
            }
            else if (!whole.IsCount && sum < total - tolerance && parts.Count > 1 && whole.Paragraph.Part == BudgetPart.Description && !parts.Exists(p => p.Behind.StartsWith('等')))
            {
                // What a project is made of is listed whole, the more so where the rest is named.
                PartsReport(Severity.Warning, whole, parts, $"各分项之和 {Spelt(whole, sum)} 小于“{whole.Subject}”{whole.Amount.Printed.Raw}", notes);
            }
            else if (whole.IsCount && parts.Count > 1 && sum != total)
            {
                PartsReport(parts.Exists(p => p.Subject.StartsWith("其他", StringComparison.Ordinal)) ? Severity.Error : Severity.Warning, whole, parts, $"各分项之和 {Spelt(whole, sum)} 与“{whole.Subject}”{whole.Amount.Printed.Raw} 不等", notes);
            }
        }
    }

    private static string Spelt(BudgetStatement whole, decimal sum) => whole.IsCount ? $"{sum:0.##}{whole.Amount!.Unit}" : CellFit.Spelt(sum, whole.Amount!.Unit, whole.Amount.Step);

    private static void PartsReport(Severity severity, BudgetStatement whole, List<BudgetStatement> parts, string what, AuditNotes notes) =>
        notes.Report(severity, whole.Amount!.Printed, $"{what}（{string.Join("、", parts.Take(12).Select(p => p.Amount!.Printed.Raw))}）；不能判断哪一处有误。",
            found: whole.Amount.Printed.Raw, suggestion: "核对总数与各分项。");

    /// <summary>What is kept for small firms is a share of all procurement, of which a share is kept for the smallest (财库〔2020〕46号).</summary>
    private static void Reserves(BudgetProse prose, Profile profile, AuditNotes notes)
    {
        Share(First(prose, BudgetSubject.SmallReserve), First(prose, BudgetSubject.Procurement), profile.Of(Parameters.SmallFirmShare), profile, notes);
        Share(First(prose, BudgetSubject.MicroReserve), First(prose, BudgetSubject.SmallReserve), profile.Of(Parameters.MicroFirmShare), profile, notes);
    }

    private static void Share(BudgetStatement? part, BudgetStatement? whole, decimal least, Profile profile, AuditNotes notes)
    {
        if (part?.Amount is not { Value: { } some } partFigure || whole?.Amount is not { Value: >= 1 and { } all } wholeFigure)
        {
            return;
        }

        // A part beyond its whole is told by its 其中, if it is one.
        var (lowest, exact) = (((some + partFigure.Half) / (all - Math.Min(wholeFigure.Half, all / 2))) * 100m, some / all * 100m);
        if (some > all + partFigure.Half + wholeFigure.Half && part.Whole != whole)
        {
            notes.Report(Severity.Error, partFigure.Printed, $"“{part.Subject}”{partFigure.Printed.Raw} 大于“{whole.Subject}”{wholeFigure.Printed.Raw}。", found: partFigure.Printed.Raw, suggestion: "核对两处金额。");
        }
        else if (some > 0 && (lowest < least || (exact > least + (100m * partFigure.Half / all) && exact < least + profile.Of(Parameters.ReserveNearness))))
        {
            notes.Report(
                lowest < least ? Severity.Warning : Severity.Hint, partFigure.Printed,
                $"“{part.Subject}”{partFigure.Printed.Raw} 占“{whole.Subject}”{wholeFigure.Printed.Raw} 的 {exact:0.00}%，{(lowest < least ? "低于" : "略高于")}规定比例 {least:0.##}%。",
                $"{least:0.##}%", $"{exact:0.00}%", "核对金额；如属规定的例外，请说明。");
        }
    }

    /// <summary>单价100万元以上的设备: the bound is prescribed, and the same wherever it is said of the same thing.</summary>
    private static void Bounds(BudgetProse prose, Profile profile, AuditNotes notes)
    {
        var prescribed = profile.Of(Parameters.AssetBounds);
        foreach (var (figure, behind) in prose.Thresholds)
        {
            if (figure.Value is { } bound && behind.Contains("设备", StringComparison.Ordinal) && !Array.Exists(prescribed, p => p == CellFit.Spelt(bound, "万元", 10_000m)))
            {
                notes.Report(Severity.Warning, figure.Printed, $"设备的单价界限写作 {figure.Printed.Raw}，公开口径为 {string.Join(" 或 ", prescribed)}。",
                    string.Join("、", prescribed), figure.Printed.Raw, "核对界限金额。");
            }
        }
    }
}
