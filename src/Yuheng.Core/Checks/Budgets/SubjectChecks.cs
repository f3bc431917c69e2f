using Yuheng.Core.Checks.Budgets.Sums;
using Yuheng.Core.Classification;
using Yuheng.Core.Departments;
using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.Budgets;

/// <summary>Checks of the codes in budget tables: one check, one method, one code.</summary>
internal static class SubjectChecks
{
    /// <summary>The most rows that a message names.</summary>
    private const int MostNamed = 20;

    /// <summary>The checks, in the order of their codes.</summary>
    public static (string Code, DocumentCheck Run)[] All { get; } =
    [
        ("DB-03", CodesAndNames),
        ("DB-04", EconomicSubjects),
    ];

    /// <summary>
    /// DB-03 科目编码与名称不符: a code has 3, 5 or 7 digits (economic: 3 or 5), is one of the year's, and has the year's name (政府收支分类科目, 财预〔2023〕83号 for 2024).
    /// Worked example: 2210201 called 购房补贴, which is another 科目, fires; 30213 维修（护）费 and 维修(护)费 are the same name.
    /// The lists are not complete and not all of them confirmed: a code that they lack, or a name that was not confirmed, accuses nobody.
    /// </summary>
    private static void CodesAndNames(CheckedDocument document, AuditNotes notes)
    {
        if (document.Sums is not { } sums || !sums.Tables.Any(t => t.Number is not (1 or 4 or 9) && t.Rows.Exists(r => r.Row.Printed.Code.Raw is not null)))
        {
            return;
        }

        if (document.Budget!.Year.Value is not { } year)
        {
            notes.CannotKnow("年度不明，不知道用哪一年的科目");
            return;
        }

        // One name beside one code is said once, with all its lines.
        var rows = sums.Tables.Where(t => t.Number is not (1 or 4 or 9)).SelectMany(t => t.Rows)
            .Where(r => r.Row.Printed.Code is { IsMissing: false, How: not How.Guessed })
            .GroupBy(r => (IsEconomic: r.Table.Number == 8, r.Row.Printed.Code.Raw, r.Name));
        foreach (var group in rows)
        {
            List<FigureRow> same = [.. group];
            CheckCode(same[0], string.Join('、', same.Select(r => $"表{r.Table.Number}{r.Row.Printed.Place.OfLine}")), group.Key.IsEconomic, year, notes);
        }
    }

    private static void CheckCode(FigureRow row, string where, bool isEconomic, int year, AuditNotes notes)
    {
        var code = row.Row.Printed.Code;
        var subjects = isEconomic ? Subjects.Economic : Subjects.Functional;
        var kind = isEconomic ? "经济分类" : "功能分类";
        if (code.Raw!.Length is not (3 or 5 or 7) || (isEconomic && code.Raw.Length == 7))
        {
            notes.Report(
                Severity.Error, code, $"{where}的{kind}科目编码 {code.Raw} 有 {code.Raw.Length} 位，应为{(isEconomic ? " 3 位或 5 位" : " 3 位、5 位或 7 位")}。",
                found: code.Raw, suggestion: "按科目表改正编码。", table: row.Table.Number);
            return;
        }

        if (subjects.Find(code.Raw, year) is not { } subject)
        {
            notes.CannotKnow($"{where}的{kind}科目 {code.Raw} 不在所载的 {year} 年科目表中", code.Place, table: row.Table.Number);
            return;
        }

        var name = WithoutLevel(row.Name);
        if (name.Length == 0 || name == subject.PlainName)
        {
            return;
        }

        var at = row.Row.Printed.Name;
        if (subjects.FindOlder(code.Raw, name, year) is { } older)
        {
            notes.Report(
                subject.IsConfirmed ? Severity.Warning : Severity.Hint, at, $"{where}的 {code.Raw} 用的是旧名称“{older.Name}”，{subject.From} 年起的科目名称为“{subject.Name}”。",
                expected: subject.Name, found: row.Name, suggestion: "改用当年的科目名称。", table: row.Table.Number);
        }
        else if (!subject.IsConfirmed)
        {
            notes.CannotKnow($"{where}的 {code.Raw} 名称为“{row.Name}”，所载科目表为“{subject.Name}”，但该行未经核实", at.Place, table: row.Table.Number);
        }
        else
        {
            // A name that is cut is the page's fault more often than the department's; another 科目's name is nobody's accident.
            var isCut = subject.PlainName.Contains(name, StringComparison.Ordinal) || name.Contains(subject.PlainName, StringComparison.Ordinal);
            notes.Report(
                isCut ? Severity.Hint : subjects.HasName(name) ? Severity.Error : Severity.Warning, at,
                $"{where}的 {code.Raw} 名称为“{row.Name}”，{year} 年科目名称为“{subject.Name}”{(!isCut && subjects.HasName(name) ? "，前者是另一科目的名称" : "")}；不能判断是编码有误还是名称有误。",
                expected: subject.Name, found: row.Name, suggestion: "按科目表核对编码和名称。", table: row.Table.Number);
        }
    }

    /// <summary>
    /// DB-04 经济科目对应错误: table 8 takes the department's economic 科目 (301 to 399), not the government's (501 to 599);
    /// 301 and 303 are 人员经费, 302 and 310 公用经费; what the 三公 table has beyond the basic expenditure has to fit into 项目支出
    /// (财预〔2017〕98号, two sets of economic 科目; 财预〔2023〕83号).
    /// Worked example: 运行费 30.00万元 in table 9, 30231 10.00万元 in table 8, 项目支出 5.00万元 in all fires: 20.00万元 have no place.
    /// </summary>
    private static void EconomicSubjects(CheckedDocument document, AuditNotes notes)
    {
        if (document.Sums?.The(8) is not { } table)
        {
            return;
        }

        foreach (var row in table.Rows.Where(r => r.Code.StartsWith('5')))
        {
            notes.Report(
                Severity.Warning, row.Row.Printed.Code, $"表8{row.Row.Printed.Place.OfLine}的 {row.Code} 是政府预算经济分类科目，本表应使用部门预算经济分类科目（301 至 399）。",
                found: row.Code, suggestion: "改用部门预算经济分类科目。", table: 8);
        }

        CheckParts(table, notes);
        if (document.Sums.The(9) is { Rows: [var spent] })
        {
            CheckRoom(document, table, spent, notes);
        }
    }

    /// <summary>Amounts in the part that their class does not belong to, one finding a class.</summary>
    private static void CheckParts(FigureTable table, AuditNotes notes)
    {
        var misplaced = table.Rows.Where(r => r.Code.Length > 0 && EconomicPart.Of(r.Code) is not null)
            .SelectMany(r => r.Figures.Where(f => f.Column is "人员经费" or "公用经费" && f.Column != EconomicPart.Of(r.Code) && (f.IsUnreadable || f.Yuan != 0)))
            .GroupBy(f => (Class: f.Row.Code[..3], f.Column));
        foreach (var group in misplaced)
        {
            List<Figure> figures = [.. group];
            var (figure, part) = (figures[0], EconomicPart.Of(group.Key.Class)!);
            if (figures.Exists(f => f.IsGuessed || f.IsUnreadable))
            {
                notes.CannotKnow($"{figure.Label}读不出或栏目是推定的", figure.At.Place, table: 8);
                continue;
            }

            notes.Report(
                Severity.Warning, figure.At,
                $"{group.Key.Class} 类科目属于{part}，不应列入{figure.Column}：{string.Join('、', figures.Take(MostNamed).Select(f => $"{f.Where}“{f.Row.Name}” {f.Text}"))}{(figures.Count > MostNamed ? " 等" : "")}。",
                expected: part, found: figure.Column, suggestion: $"改列{part}，或核对科目编码。", table: 8);
        }
    }

    private static void CheckRoom(CheckedDocument document, FigureTable table, FigureRow spent, AuditNotes notes)
    {
        var project = document.Sums!.The(5) is { } general ? SumsAcross.TotalOf(general, null)?.At("项目支出") : null;
        foreach (var pair in document.Profile.Of(Parameters.ThreePublicSubjects))
        {
            var (code, column) = (pair[..pair.IndexOf(':')], pair[(pair.IndexOf(':') + 1)..]);
            if (spent.At(column) is not { IsBlank: false } whole || whole.Yuan == 0)
            {
                continue;
            }

            var basic = table.Rows.Find(r => r.Code == code)?.At("合计");
            if (whole.IsUnreadable || basic is { IsUnreadable: true } || project is null or { IsUnreadable: true })
            {
                notes.CannotKnow($"{whole.Label}、表8的 {code} 或表5的项目支出缺失或读不出", whole.At.Place, table: 9);
                continue;
            }

            var rest = whole.Yuan - (basic?.Yuan ?? 0) - project.Yuan;
            if (rest > whole.Rounding + (basic?.Rounding ?? 0) + project.Rounding)
            {
                notes.Report(
                    Severity.Warning, whole.At,
                    $"{whole.Label} {whole.Text}，基本支出中的 {code} 为 {(basic is null ? "空白" : basic.Text)}，全部项目支出为 {project.Text}：即使项目支出全部用于此项，仍有 {whole.Row.Table.Spell(rest)} 没有来源。",
                    found: whole.Text, suggestion: "核对表9与表8、表5。", table: 9);
            }
        }
    }

    /// <summary>教育支出(类) is 教育支出.</summary>
    private static string WithoutLevel(string name) =>
        name.Length > 3 && name[^1] == ')' && name[^3] == '(' && name[^2] is '类' or '款' or '项' ? name[..^3] : name;
}
