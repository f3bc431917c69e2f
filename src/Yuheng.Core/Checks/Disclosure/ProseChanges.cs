using Yuheng.Core.Departments;
using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.Disclosure;

/// <summary>DS-08: what the prose of a budget says of changes against the year before.</summary>
internal static class ProseChanges
{
    private static readonly (BudgetSubject Whole, BudgetSubject[] Parts)[] Sums =
    [
        (BudgetSubject.FiscalExpense, [BudgetSubject.FiscalIncome]),
        (BudgetSubject.FiscalExpense, [BudgetSubject.GeneralExpense, BudgetSubject.FundExpense, BudgetSubject.CapitalExpense]),
        (BudgetSubject.ThreePublic, [BudgetSubject.Abroad, BudgetSubject.Vehicles, BudgetSubject.Reception]),
        (BudgetSubject.Vehicles, [BudgetSubject.VehiclePurchase, BudgetSubject.VehicleRunning]),
    ];

    /// <summary>
    /// DS-08 增减额、比例错误: difference, percentage and direction word recomputed from what the text gives; the changes of the parts add up to that of the whole;
    /// no percentage of a base of 0; an increase is no greater than the amount (财预〔2016〕143号).
    /// Worked example: 20.00万元 after 12.04万元 is 增加66.11%; 66.10% is a hint, 61.11% an error, 减少66.11% an error. 0万元比上年增加3万元 is an error.
    /// </summary>
    public static void Recomputed(CheckedDocument document, AuditNotes notes)
    {
        if (document.Budget is not { } budget)
        {
            return;
        }

        var prose = budget.Prose;
        foreach (var statement in prose.Statements)
        {
            if (statement.Change is { } change && !statement.IsInReason)
            {
                Recompute(statement, change, notes);
            }
        }

        foreach (var statement in prose.Statements.Where(s => s is { Share.Value: not null, Whole: not null, IsCount: false }))
        {
            Share(statement, notes);
        }

        foreach (var (whole, parts) in Sums)
        {
            PartsOfChange(prose, whole, parts, notes);
        }

        OnlyPart(prose, notes);
        foreach (var (paragraph, at, direction, _) in ProseReasons.Reasons(prose))
        {
            Contradicted(prose, paragraph, at, direction, notes);
        }
    }

    private static void Recompute(BudgetStatement statement, BudgetChange change, AuditNotes notes)
    {
        if (change is { IsContradicted: true, Direction: Direction.Same, Amount: { } moved })
        {
            notes.Report(
                Severity.Error, moved.Printed, $"“{statement.Subject}”写明持平，又写增减 {moved.Printed.Raw}；不能判断哪一处有误。", found: moved.Printed.Raw, suggestion: "持平的不写增减额。");
            return;
        }

        if (change is { IsContradicted: true, Percent: { } opposite })
        {
            var other = Word(change.Direction == Direction.More ? Direction.Less : Direction.More);
            notes.Report(
                Severity.Error, opposite.Printed, $"“{statement.Subject}”{Spelt(statement)}，比例却写作{other} {opposite.Printed.Raw}；不能判断哪一处有误。", found: other, suggestion: "核对增减的方向。");
            return;
        }

        if (statement.Amount is not { Value: { } amount } now || statement.IsCount)
        {
            return;
        }

        var last = statement.Last is { Value: not null } known && statement.LastIsSpent == change.AgainstSpent ? known : null;
        if (last is not null)
        {
            AgainstLast(statement, change, now, last, notes);
            return;
        }

        if (change.Amount is { Value: null })
        {
            notes.CannotKnow($"“{statement.Subject}”的增减额读不出", change.Words.Place);
        }

        if (change.Yuan is not { } yuan)
        {
            return;
        }

        if (IsImpossible(statement))
        {
            notes.Report(
                Severity.Error, change.Words, $"“{statement.Subject}”为 {now.Printed.Raw}，却比上年增加 {change.Amount!.Printed.Raw}，上年数成为负数。", found: change.Amount.Printed.Raw, suggestion: "核对金额和增减额。");
        }
        else if (change.Percent is { Value: not null } percent && change.Amount is { } difference)
        {
            var half = now.Half + difference.Half;
            Percentage(statement, change, percent, (now, amount - now.Half, amount + now.Half), (amount - yuan - half, amount - yuan + half), notes);
        }
    }

    /// <summary>基本支出377.22万元，占38.71%: of the whole it is a part of, or of one above that.</summary>
    private static void Share(BudgetStatement part, AuditNotes notes)
    {
        if (part.Amount is not { Value: { } amount } now || amount > decimal.MaxValue / 1000m)
        {
            return;
        }

        ProseFigure? first = null;
        var share = part.Share!;
        for (var whole = part.Whole; whole is not null; whole = whole.Whole)
        {
            if (whole.Amount is not { Value: { } all } of || whole.IsCount || all <= of.Half)
            {
                return;
            }

            first ??= of;
            var (low, high) = ((amount - now.Half) / (all + of.Half) * 100m, (amount + now.Half) / (all - of.Half) * 100m);
            if (share.Value >= low - share.Step && share.Value <= high + share.Step)
            {
                return;
            }
        }

        var exact = decimal.Round(amount / first!.Value!.Value * 100m, 2, MidpointRounding.AwayFromZero);
        notes.Report(
            part.Whole!.Whole is null ? Severity.Error : Severity.Warning, share.Printed, $"“{part.Subject}”{now.Printed.Raw} 占“{part.Whole.Subject}”{first.Printed.Raw} 的 {exact:0.00}%，写作 {share.Printed.Raw}。",
            $"{exact:0.00}%", share.Printed.Raw, "改正比例，或核对金额。");
    }

    /// <summary>More was added than there is.</summary>
    private static bool IsImpossible(BudgetStatement statement) =>
        statement is { Amount: { Value: { } amount } now, Change: { AgainstSpent: false, Amount: { } added, Yuan: { } yuan } } && amount - yuan < -(now.Half + added.Half);

    private static void AgainstLast(BudgetStatement statement, BudgetChange change, ProseFigure now, ProseFigure last, AuditNotes notes)
    {
        var (amount, before) = (now.Value!.Value, last.Value!.Value);
        var tolerance = now.HalfInSums + last.HalfInSums;
        var right = Math.Abs(amount - before) <= tolerance ? Direction.Same : amount > before ? Direction.More : Direction.Less;
        if (right != change.Direction && !(right == Direction.Same && change.Amount is null && change.Percent is null))
        {
            notes.Report(
                Severity.Error, change.Words, $"“{statement.Subject}”上年 {last.Printed.Raw}，本年 {now.Printed.Raw}，应为{Word(right)}，写作{Word(change.Direction)}。", Word(right), Word(change.Direction), "改正增减的方向。");
            return;
        }

        if (change.Amount is { Value: { } difference } stated && Math.Abs(Math.Abs(amount - before) - difference) is var away && away > tolerance + stated.Half)
        {
            var expected = CellFit.Spelt(Math.Abs(amount - before), stated.Unit, stated.Step);
            notes.Report(
                away <= stated.Step ? Severity.Hint : Severity.Error, stated.Printed, $"“{statement.Subject}”上年 {last.Printed.Raw}，本年 {now.Printed.Raw}，相差 {expected}，写作 {stated.Printed.Raw}。", expected, stated.Printed.Raw, "改正增减额。");
        }

        if (change.Percent is { Value: not null } percent)
        {
            Percentage(statement, change, percent, (now, amount - now.Half, amount + now.Half), (before - last.Half, before + last.Half), notes, before == 0);
        }
    }

    private static void Percentage(
        BudgetStatement statement, BudgetChange change, ProseFigure percent, (ProseFigure Figure, decimal Low, decimal High) now, (decimal Low, decimal High) before, AuditNotes notes, bool isZero = false)
    {
        if (isZero || before.High <= 0)
        {
            notes.Report(
                Severity.Error, percent.Printed, $"“{statement.Subject}”上年为 0，没有增减比例可言，写作 {percent.Printed.Raw}。", found: percent.Printed.Raw, suggestion: "上年为零的只写增减额，不写比例。");
            return;
        }

        if (before.Low < 1)
        {
            return;
        }

        // From the least to the most that the rounded figures allow.
        var sign = change.Direction == Direction.Less ? -1m : 1m;
        var (a, b) = (sign * ((now.Low / before.High) - 1m) * 100m, sign * ((now.High / before.Low) - 1m) * 100m);
        var (low, high) = (Math.Min(a, b) - percent.Half, Math.Max(a, b) + percent.Half);
        var value = percent.Value!.Value;
        if (value < low || value > high)
        {
            var exact = decimal.Round((low + high) / 2, 2, MidpointRounding.AwayFromZero);
            notes.Report(
                value < low - percent.Half || value > high + percent.Half ? Severity.Error : Severity.Hint, percent.Printed,
                $"“{statement.Subject}”按金额计算{Word(change.Direction)} {exact:0.00}%，写作 {percent.Printed.Raw}。", $"{exact:0.00}%", percent.Printed.Raw, "改正比例，或核对金额。");
        }
    }

    private static string Word(Direction direction) => direction switch { Direction.More => "增加", Direction.Less => "减少", _ => "持平" };

    /// <summary>The changes of the parts add up. Where only one figure can be wrong it is named; else all that nothing else bears out are.</summary>
    private static void PartsOfChange(BudgetProse prose, BudgetSubject wholeSubject, BudgetSubject[] partSubjects, AuditNotes notes)
    {
        if (Changed(prose, wholeSubject) is not { } whole || partSubjects.Select(p => Changed(prose, p)).ToList() is var parts && parts.Contains(null))
        {
            return;
        }

        var stated = parts.Select(p => p!).ToList();
        if (stated.Sum(s => s.Change!.Yuan!.Value) == whole.Change!.Yuan!.Value || stated.Append(whole).Any(IsImpossible))
        {
            return;
        }

        var isRounding = !IsOff(whole, stated);

        // What another sum bears out is not named; nor is 持平, which has no figure to be mistyped.
        var suspects = stated.Append(whole).Where(s => s.Change!.Amount is not null && !IsBorneOut(prose, s, wholeSubject, partSubjects)).DistinctBy(s => s.Place).ToList();
        var sum = stated.Sum(s => s.Change!.Yuan!.Value);
        foreach (var suspect in suspects.Count > 0 ? suspects : [whole])
        {
            var expected = Expected(suspect, whole, stated, sum);
            notes.Report(
                isRounding ? Severity.Hint : Severity.Error, suspect.Change!.Amount?.Printed ?? suspect.Change.Words,
                $"“{whole.Subject}”{Spelt(whole)}，各分项增减之和为 {CellFit.Spelt(sum, whole.Change.Amount?.Unit ?? "万元", whole.Change.Amount?.Step ?? 100m)}（{string.Join("、", stated.Select(s => s.Subject + Spelt(s)))}）{(isRounding ? "，相差在末位（尾差）" : suspects.Count == 1 ? "" : "；不能判断哪一处有误")}。",
                suspects.Count == 1 ? expected : null, suspect.Change.Amount?.Printed.Raw, "核对总额与各分项的增减额。");
        }
    }

    /// <summary>
    /// All of 财政拨款支出 is 一般公共预算, and of the other two budgets nothing is said that could be so: their changes differ only if there was another last year.
    /// </summary>
    private static void OnlyPart(BudgetProse prose, AuditNotes notes)
    {
        if (Changed(prose, BudgetSubject.FiscalExpense) is not { Amount.Value: { } all } whole || Changed(prose, BudgetSubject.GeneralExpense) is not { Amount.Value: { } some } part || all != some
            || !IsOff(whole, [part]) || !IsOpen(Changed(prose, BudgetSubject.FundExpense), Changed(prose, BudgetSubject.CapitalExpense)))
        {
            return;
        }

        foreach (var stated in (BudgetStatement[])[part, whole])
        {
            notes.Report(
                Severity.Hint, stated.Change!.Amount?.Printed ?? stated.Change.Words, $"“{whole.Subject}”与“{part.Subject}”本年金额相等，增减额不同（{Spelt(whole)}、{Spelt(part)}）；如上年另有政府性基金等支出，请说明。",
                found: stated.Change.Amount?.Printed.Raw, suggestion: "核对两处增减额。");
        }
    }

    /// <summary>Neither is told, or one so that it cannot be. Else the sum of all three speaks of it.</summary>
    private static bool IsOpen(BudgetStatement? one, BudgetStatement? other) =>
        (one is null && other is null) || (one is not null && IsImpossible(one)) || (other is not null && IsImpossible(other));

    private static string? Expected(BudgetStatement suspect, BudgetStatement whole, List<BudgetStatement> parts, decimal sum)
    {
        var yuan = suspect == whole ? sum : whole.Change!.Yuan!.Value - (sum - suspect.Change!.Yuan!.Value);
        return parts.Count == 0 || suspect.Change!.Amount is not { } figure ? null : CellFit.Spelt(Math.Abs(yuan), figure.Unit, figure.Step);
    }

    private static string Spelt(BudgetStatement statement) => Word(statement.Change!.Direction) + statement.Change.Amount?.Printed.Raw;

    private static BudgetStatement? Changed(BudgetProse prose, BudgetSubject subject) =>
        prose.Statements.FirstOrDefault(s => s.Known == subject && !s.IsInReason && s.Change is { Yuan: not null, AgainstSpent: false }) is { } stated ? stated
        : prose.Statements.FirstOrDefault(s => s.Known == subject && !s.IsInReason && s.Amount?.Value == 0m && s.Change is null) is { } nothing ? Unmoved(nothing) : null;

    /// <summary>Nothing this year, and nothing said of last year: taken as no change.</summary>
    private static BudgetStatement Unmoved(BudgetStatement nothing) => new()
    {
        Paragraph = nothing.Paragraph, Start = nothing.Start, Subject = nothing.Subject, Known = nothing.Known, Amount = nothing.Amount,
        Change = new BudgetChange { Direction = Direction.Same, Words = nothing.Amount!.Printed },
    };

    private static bool IsOff(BudgetStatement whole, List<BudgetStatement> parts) =>
        Math.Abs(parts.Sum(p => p.Change!.Yuan!.Value) - whole.Change!.Yuan!.Value) > (whole.Change.Amount?.HalfInSums ?? 0m) + parts.Sum(p => p.Change!.Amount?.HalfInSums ?? 0m);

    private static bool IsBorneOut(BudgetProse prose, BudgetStatement statement, BudgetSubject wholeSubject, BudgetSubject[] partSubjects)
    {
        foreach (var (whole, parts) in Sums)
        {
            if ((whole == wholeSubject && parts == partSubjects) || (statement.Known != whole && !parts.Contains(statement.Known!.Value)))
            {
                continue;
            }

            if (Changed(prose, whole) is { } other && parts.Select(p => Changed(prose, p)).ToList() is var stated && !stated.Contains(null) && !IsOff(other, [.. stated.Select(s => s!)]))
            {
                return true;
            }
        }

        return false;
    }

    private static void Contradicted(BudgetProse prose, BudgetParagraph paragraph, int at, Direction? direction, AuditNotes notes)
    {
        var stated = Changed(prose, BudgetSubject.FiscalExpense) ?? Changed(prose, BudgetSubject.FiscalIncome);
        var subject = PlainText.Of(paragraph.Text)[..at];
        if (direction is { } said && stated?.Change is { Amount: not null } change && change.Direction != said && subject.Contains("财政拨款", StringComparison.Ordinal))
        {
            notes.Report(
                Severity.Error, new Printed(paragraph.Text, paragraph.PlaceOf(0)), $"原因写的是{Word(said)}，“{stated.Subject}”写的是{Word(change.Direction)}（{stated.Place}）；不能判断哪一处有误。", Word(change.Direction), Word(said), "核对增减的方向。");
        }
    }
}
