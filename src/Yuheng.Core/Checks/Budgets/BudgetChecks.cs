using Yuheng.Core.Checks.Budgets.Sums;
using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.Budgets;

/// <summary>Checks of the tables of a department's budget: one check, one method, one code.</summary>
internal static partial class BudgetChecks
{
    /// <summary>The most gaps of one table that are listed one by one.</summary>
    private const int MostGaps = 20;

    /// <summary>The checks, in the order of their codes.</summary>
    public static (string Code, DocumentCheck Run)[] All { get; } =
    [
        ("DB-01", TableTotals),
        ("DB-02", SubjectLevels),
        ("DB-05", BetweenTables),
        ("DB-06", ProjectsWithoutTarget),
    ];

    /// <summary>
    /// DB-01 表内合计不平: 收入总计 = 支出总计; the items of tables 1 and 4 make their totals; 合计 = 基本支出 + 项目支出, = 人员经费 + 公用经费,
    /// = 因公出国 + 公务接待 + 公务用车 in every row (财预〔2016〕143号, 内容准确).
    /// Worked example: 合计 110.00, 基本支出 60.00, 项目支出 40.00 fires, 10.00 off. Amounts in 元 with 角 and 分 must add up exactly;
    /// three amounts in 万元 with two decimals may be 0.015 万元 off, which is what rounding makes.
    /// </summary>
    private static void TableTotals(CheckedDocument document, AuditNotes notes) => Report(document, notes, k => k is SumKind.Columns or SumKind.Items or SumKind.Sides);

    /// <summary>
    /// DB-02 科目层级汇总不符: 类 = Σ款, 款 = Σ项, 合计 = Σ类 in every column of tables 2, 3 and 5 to 8 (政府收支分类科目; 财预〔2016〕143号).
    /// Worked example: 21201 with 300.00 over 2120101 with 100.00 and 2120102 with 190.00 fires, 10.00 off.
    /// A level that the table does not print is passed over; a row that reading could not put in place leaves the sum open.
    /// </summary>
    private static void SubjectLevels(CheckedDocument document, AuditNotes notes) => Report(document, notes, k => k == SumKind.Levels);

    /// <summary>
    /// DB-05 表间不一致: totals and classes of table 1 are those of tables 2 and 3; table 4 is tables 5, 6 and 7; a 科目 has one amount in all tables;
    /// 合计 of table 8 is 基本支出 of table 5; 机关运行经费 of table 9 is 公用经费 of table 8 (财预〔2016〕143号, 内容准确).
    /// Worked example: 2120101 with 100.00 in table 3 and 90.00 in table 5 fires, where all its money is 财政拨款.
    /// </summary>
    private static void BetweenTables(CheckedDocument document, AuditNotes notes)
    {
        Report(document, notes, k => k == SumKind.Tables);
        RunningCosts(document, notes);
    }

    /// <summary>
    /// 机关运行经费 is the 公用经费 of administrative bodies and those that follow the civil service law: it is never more than 公用经费,
    /// and the same where the department has no other bodies. Which bodies it has only its 科目 and its own words tell, so less is a warning at most.
    /// </summary>
    private static void RunningCosts(CheckedDocument document, AuditNotes notes)
    {
        if (document.Sums is not { } sums || sums.The(9) is not { Rows: [var row] } || row.At("机关运行经费") is not { IsBlank: false } costs
            || sums.The(8) is not { } eighth || SumsAcross.TotalOf(eighth, null)?.At("公用经费") is not { } running || sums.Wrong.Any(w => w.Figure == running))
        {
            return;
        }

        if (costs.IsUnreadable || running.IsUnreadable || running.IsBlank)
        {
            notes.CannotKnow($"{(costs.IsUnreadable ? costs : running).Label}空白或读不出", costs.At.Place, table: 9);
            return;
        }

        var difference = costs.Yuan - running.Yuan;
        if (Math.Abs(difference) <= costs.Rounding + running.Rounding)
        {
            return;
        }

        var table = costs.Row.Table;
        var said = $"{costs.Label} {costs.Text}，{running.Label} {running.Text}，相差 {table.Spell(Math.Abs(difference))}";
        if (difference > 0)
        {
            notes.Report(
                Severity.Error, costs.At, $"{said}：机关运行经费是公用经费的一部分，不会大于公用经费；不能判断哪一个数有误。",
                expected: table.Spell(running.Yuan), found: costs.Text, suggestion: "核对两表并改为一致。", table: 9);
        }
        else if (HasInstitutions(document) is not { } institutions || (institutions && costs.Yuan != 0))
        {
            notes.CannotKnow($"{said}；本部门可能有事业单位，其公用经费不计入机关运行经费", costs.At.Place, table: 9);
        }
        else if (!institutions)
        {
            notes.Report(
                Severity.Warning, costs.At, $"{said}：从科目看本部门只有行政单位，机关运行经费应等于公用经费；不能判断哪一个数有误。",
                expected: table.Spell(running.Yuan), found: costs.Text, suggestion: "核对两表；如有事业单位的公用经费，请在文字中说明。", table: 9);
        }
    }

    /// <summary>Whether bodies that are no 机关 belong to the department, as its 科目 and its own count say; null where neither says anything.</summary>
    private static bool? HasInstitutions(CheckedDocument document)
    {
        string[] institution = document.Profile.Of(Parameters.InstitutionSubjects), administration = document.Profile.Of(Parameters.AdministrationSubjects);
        if (document.Budget!.Narrative.Any(n => n.Printed is { IsCount: true, Item: "事业单位" } && n.Count.Value > 0))
        {
            return true;
        }

        var rows = document.Sums!.Tables.Where(t => t.Number is 2 or 3 or 5).SelectMany(t => t.Rows).Where(r => r.Code.Length == 7 && r.IsFilled).ToList();
        return rows.Exists(r => institution.Contains(r.Name, StringComparer.Ordinal)) ? true
            : rows.Exists(r => administration.Contains(r.Name, StringComparer.Ordinal)) ? false
            : null;
    }

    /// <summary>
    /// DB-06 项目未入库或无目标列预算: no project is in the budget without a target (中发〔2018〕34号; 财预〔2015〕88号). The project library is not in the paper;
    /// what the paper tells is how much project money it has and how much its target forms ask for.
    /// Worked example: 项目支出 50.00万元 and a form for 60.00万元: 10.00万元 have a target and no budget. Forms for less leave open what the other projects have;
    /// how much money the text says to have targets for is the business of DS-15.
    /// </summary>
    private static void ProjectsWithoutTarget(CheckedDocument document, AuditNotes notes)
    {
        if (document.Sums?.The(3) is not { } table || SumsAcross.TotalOf(table, null)?.At("项目支出") is not { } project || project is { IsUnreadable: false, Yuan: 0 })
        {
            return;
        }

        if (project.IsUnreadable)
        {
            notes.CannotKnow($"{project.Label}读不出", project.At.Place, table: 3);
            return;
        }

        var annual = document.Forms.Select(f => f.TargetFunds?.Appropriation.Value?.Yuan ?? f.TargetFunds?.Annual.Value?.Yuan).OfType<decimal>().Where(a => Math.Abs(a) < 1e20m).ToList();
        var asked = annual.Sum();
        if (annual.Count > 0 && asked > project.Yuan + project.Rounding)
        {
            notes.Report(
                Severity.Warning, project.At, $"{project.Label} {project.Text}，而文中 {annual.Count} 张项目绩效目标表的年度金额共 {table.Spell(asked)}，多出 {table.Spell(asked - project.Yuan)}。",
                expected: $"不小于 {table.Spell(asked)}", found: project.Text, suggestion: "核对目标表的年度金额和项目支出。", table: 3);
        }
        else if (annual.Count == 0 || asked < project.Yuan - project.Rounding)
        {
            notes.CannotKnow($"{project.Label} {project.Text}，文中目标表的年度金额共 {table.Spell(asked)}；其余项目是否入库、是否有绩效目标，要看项目库", project.At.Place, table: 3);
        }
    }

    /// <summary>What the relations of some kinds say: the cells to blame, then the relations of which no single cell can be blamed, then what is not known.</summary>
    private static void Report(CheckedDocument document, AuditNotes notes, Func<SumKind, bool> isMine)
    {
        if (document.Sums is not { } sums)
        {
            return;
        }

        foreach (var wrong in sums.Wrong.Where(w => isMine(w.Sums.Min(s => s.Kind))))
        {
            Report(wrong, notes);
        }

        foreach (var sum in sums.Broken.Where(s => isMine(s.Kind)))
        {
            var whole = sum.Whole;
            notes.Report(
                sum.Severity, whole.At, $"{sum.InWords()}；{(sum.IsDisplaced ? "各栏合在一起相符，可能有金额放错了栏，" : sum.MayBeBlank ? "空白单元格按没有金额计算，" : "")}仅凭此处不能判断哪一个数有误。",
                expected: sum.Amount(whole.Yuan - sum.Difference), found: whole.Text, suggestion: "逐行核对所列金额，改正有误的一个。", table: whole.Row.Table.Number);
        }

        foreach (var sum in sums.Rounded.Where(s => isMine(s.Kind)))
        {
            notes.Report(
                Severity.Hint, sum.Whole.At, $"{sum.InWords()}，在末位以内（尾差），而{(sum.IsOneAmount ? "两处是同一个数" : "本表其他关系分毫不差")}。", expected: sum.Amount(sum.Whole.Yuan - sum.Difference), found: sum.Whole.Text, suggestion: "核对末位数字。", table: sum.Whole.Row.Table.Number);
        }

        foreach (var unknown in sums.Unknown.Where(u => isMine(u.Kind)).GroupBy(u => u.Table))
        {
            foreach (var gap in unknown.Take(MostGaps))
            {
                notes.CannotKnow(gap.Why, gap.Place, table: gap.Table);
            }

            if (unknown.Count() > MostGaps)
            {
                notes.CannotKnow($"表{unknown.Key}另有 {unknown.Count() - MostGaps} 处不能核对", unknown.ElementAt(MostGaps).Place, table: unknown.Key);
            }
        }
    }

    private static void Report(WrongFigure wrong, AuditNotes notes)
    {
        var figure = wrong.Figure;
        var table = figure.Row.Table;
        var expected = table.Spell(figure.Yuan - wrong.Difference);
        notes.Report(
            figure.IsBlank || figure.IsGuessed ? Severity.Warning : Severity.Error, figure.At,
            $"{figure.Label} {figure.Text} 与 {wrong.Sums.Count} 处勾稽关系都不符，相差同为 {table.Spell(Math.Abs(wrong.Difference))}，而其他各数另有关系印证：{string.Join('；', wrong.Sums.Select(s => s.InWords()))}。",
            expected: expected, found: figure.Text, suggestion: $"核对后改为 {expected}。", table: table.Number);
    }
}
