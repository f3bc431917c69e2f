using Yuheng.Core.Departments;
using Yuheng.Core.Findings;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.Disclosure;

/// <summary>DS-06: the same thing stated twice with different figures.</summary>
internal static class ProseRepeats
{
    private const int ShortestName = 4;

    /// <summary>
    /// DS-06 同一指标前后不一: one item, year and measure stated in two places with different figures; one change stated twice; the number of units here and there (财预〔2016〕143号).
    /// Worked example: 机构设置 says the department itself and 2 units below, 3 in all; 本部门5个预算单位编报绩效目标 fires, 3个 and 2个 do not.
    /// 20.01万元 here and 20.02万元 there is a hint, 20.01万元 and 20万元 nothing where no other amount beside the latter has decimals.
    /// Where a table says which of the two is wrong, DS-05 does.
    /// </summary>
    public static void SameThingTwice(CheckedDocument document, AuditNotes notes)
    {
        if (document.Budget is not { } budget)
        {
            return;
        }

        var prose = budget.Prose;
        int[] descriptions = [.. budget.Parsed.Descriptions.Select(d => d.Place.Line)];
        Amounts(prose, descriptions, notes);
        Changes(prose, descriptions, notes);
        Units(prose, notes);
    }

    private static void Amounts(BudgetProse prose, int[] descriptions, AuditNotes notes)
    {
        foreach (var same in prose.Statements.Where(s => s.Amount?.Value is not null && !s.IsCount && !s.IsInReason && IsNamed(s)).GroupBy(s => Key(prose, descriptions, s), StringComparer.Ordinal))
        {
            var stated = same.ToList();
            if (stated.Count > 1 && !stated.Exists(s => CellFit.Of(prose, s).IsWrong))
            {
                Dissenters(stated, s => s.Amount!, s => s.Amount!.Value!.Value, "金额", notes);
            }
        }
    }

    private static void Changes(BudgetProse prose, int[] descriptions, AuditNotes notes)
    {
        foreach (var same in prose.Statements.Where(s => s.Change is { Yuan: not null, AgainstSpent: false } && !s.IsCount && IsNamed(s)).GroupBy(s => Key(prose, descriptions, s), StringComparer.Ordinal))
        {
            var stated = same.ToList();
            if (stated.Count > 1)
            {
                Dissenters(stated, s => s.Change!.Amount ?? new ProseFigure(s.Change.Words, 0m, 0m, "元"), s => s.Change!.Yuan!.Value, "增减额", notes);
            }
        }
    }

    private static bool IsNamed(BudgetStatement statement) =>
        statement.Known is not null || (statement.Subject.Length >= ShortestName && statement.Paragraph.Part is BudgetPart.Notes or BudgetPart.Other or BudgetPart.Description);

    /// <summary>
    /// Names of a table's rows and of projects stand for the same thing wherever they are said; a 其他 within two wholes does not,
    /// nor do two projects' parts of one name, 设备购置费 here and there.
    /// </summary>
    private static string Key(BudgetProse prose, int[] descriptions, BudgetStatement statement) =>
        statement.Known?.ToString() ?? (statement.Paragraph.Part == BudgetPart.Description && statement.Whole is not null && prose.Cells.CountOf(statement.Subject) == 0
            ? $"{ProjectTexts.Above(descriptions, statement.Place)}·{statement.Subject}"
            : statement.Subject.StartsWith("其他", StringComparison.Ordinal) ? $"{statement.Whole?.Subject}·{statement.Subject}·{statement.Paragraph.Lines[0].Line}" : statement.Subject);

    /// <summary>Those who differ from the most; where two stand against one another both are named, for nobody can know which is wrong.</summary>
    private static void Dissenters(List<BudgetStatement> stated, Func<BudgetStatement, ProseFigure> figureOf, Func<BudgetStatement, decimal> valueOf, string what, AuditNotes notes)
    {
        // One amount rounded twice to the same digit is the same; only where one is rounded more are they apart.
        bool Agree(BudgetStatement a, BudgetStatement b) =>
            Math.Abs(valueOf(a) - valueOf(b)) <= (figureOf(a).Step == figureOf(b).Step ? 0m : figureOf(a).HalfInSums + figureOf(b).HalfInSums);

        // Few distinct values: the first of each, with how many agree with it.
        var camps = new List<(BudgetStatement First, int Count)>();
        foreach (var statement in stated)
        {
            var camp = camps.FindIndex(c => Agree(c.First, statement));
            if (camp >= 0)
            {
                camps[camp] = (camps[camp].First, camps[camp].Count + 1);
            }
            else if (camps.Count < 4)
            {
                camps.Add((statement, 1));
            }
        }

        if (camps.Count < 2)
        {
            return;
        }

        var most = camps.MaxBy(c => c.Count);
        var isTie = camps.Count(c => c.Count == most.Count) > 1;
        foreach (var (first, _) in camps.Where(c => isTie || c.First != most.First))
        {
            var other = first == most.First ? camps.First(c => c.First != first).First : most.First;
            var (figure, against) = (figureOf(first), figureOf(other));
            var away = Math.Abs(valueOf(first) - valueOf(other));
            var isDigit = away <= Math.Max(figure.HalfInSums, against.HalfInSums) * 2;
            notes.Report(
                isDigit ? Severity.Hint : first.Known is null || away <= figure.Step + against.Step ? Severity.Warning : Severity.Error, figure.Printed,
                $"“{first.Subject}”的{what}这里为 {figure.Printed.Raw}，{against.Printed.Place}为 {against.Printed.Raw}{(isDigit ? "，相差在末位（尾差）" : "")}{(isTie ? "；不能判断哪一处有误" : "，与其他各处不一致")}。",
                isTie ? null : against.Printed.Raw, figure.Printed.Raw, "核对两处，统一口径。");
        }
    }

    /// <summary>The units of the department: itself and those below it, by kind, and those that report targets.</summary>
    private static void Units(BudgetProse prose, AuditNotes notes)
    {
        var counts = prose.Statements.Where(s => s.IsCount && s.Amount?.Value is not null).ToList();
        var below = counts.Find(s => s.Paragraph.Part == BudgetPart.Structure && s.Subject.EndsWith("下属", StringComparison.Ordinal) && s.Behind.StartsWith("预算单位", StringComparison.Ordinal));
        var kinds = counts.FindAll(s => s.Paragraph.Part == BudgetPart.Structure && s.Subject is "行政单位" or "参公单位" or "事业单位" or "参公事业单位" or "参照公务员法管理的事业单位" or "行政机关" or "机关");
        var withItself = below?.Subject.Contains("本", StringComparison.Ordinal) ?? false;
        decimal? all = below is not null ? below.Amount!.Value + (withItself ? 1 : 0) : kinds.Count > 0 ? kinds.Sum(k => k.Amount!.Value) : null;
        if (below is not null && kinds.Count > 0 && kinds.Sum(k => k.Amount!.Value) is { } sum && sum != all && !(sum == all + 1 && !withItself))
        {
            notes.Report(
                Severity.Warning, kinds[0].Amount!.Printed, $"机构设置写有本部及下属 {below.Amount!.Printed.Raw}预算单位，按类别各单位之和为 {sum:0} 家；不能判断哪一处有误。",
                found: kinds[0].Amount!.Printed.Raw, suggestion: "核对机构设置的单位数。");
        }

        foreach (var reporting in counts.Where(s => s.Paragraph.Part == BudgetPart.Other && s.Behind.StartsWith("预算单位", StringComparison.Ordinal)))
        {
            if (all is { } units && reporting.Amount!.Value > units)
            {
                notes.Report(
                    Severity.Warning, reporting.Amount.Printed, $"这里为 {reporting.Amount.Printed.Raw}预算单位，机构设置（{(below ?? kinds[0]).Place}）合计只有 {units:0} 家；不能判断哪一处有误。",
                    found: reporting.Amount.Printed.Raw, suggestion: "核对单位数，统一口径。");
            }
            else if (all is null)
            {
                notes.CannotKnow("机构设置没有写明单位数，无从与编报绩效目标的单位数核对", reporting.Place);
            }
        }
    }
}
