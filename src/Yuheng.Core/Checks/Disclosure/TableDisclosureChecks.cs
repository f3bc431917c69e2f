using Yuheng.Core.Checks.Budgets.Sums;
using Yuheng.Core.Departments;
using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.Disclosure;

/// <summary>Checks of what a department has to disclose in its tables: one check, one method, one code.</summary>
internal static class TableDisclosureChecks
{
    private const int LongestTitle = 60;

    /// <summary>The words of the titles by the number of the table.</summary>
    private static readonly Lazy<ILookup<string, string[]>> TitleWords = new(() => Rulebook.Rows("budget-tables.tsv", 3).ToLookup(r => r.Cells[0], r => r.Cells[2].Split(' ')));

    private static readonly string[] TableNames =
    [
        "", "财务收支预算总表", "收入预算总表", "支出预算总表", "财政拨款收支预算总表", "一般公共预算支出功能分类预算表",
        "政府性基金预算支出功能分类预算表", "国有资本经营预算支出功能分类预算表", "一般公共预算基本支出经济分类预算表", "“三公”经费和机关运行经费预算表",
    ];

    /// <summary>The checks, in the order of their codes.</summary>
    public static (string Code, DocumentCheck Run)[] All { get; } =
    [
        ("DS-01", MissingParts),
        ("DS-03", EmptyTables),
        ("DS-07", PartAndWhole),
        ("DS-14", ThreePublicItems),
    ];

    /// <summary>
    /// DS-01 缺表缺章: the nine tables, and in the text 三公经费, 机关运行经费, 政府采购, 绩效目标, 国有资产 (财预〔2016〕143号; empty tables are published too).
    /// Worked example: eight tables without 国有资本经营预算 fire from 2021 on. A paper with a few tables only is an extract: what it lacks is not known to be missing.
    /// </summary>
    private static void MissingParts(CheckedDocument document, AuditNotes notes)
    {
        if (document.Budget is not { } budget)
        {
            return;
        }

        var profile = document.Profile;
        var required = profile.Of(Parameters.RequiredTables);
        var missing = required.Where(n => !budget.Tables.Any(t => n == TableNumber(t))).ToList();
        if (required.Length - missing.Count < profile.Of(Parameters.FewestTables))
        {
            notes.CannotKnow($"只读到 {budget.Tables.Count} 张预算表，不像是完整的公开文本");
            return;
        }

        var prose = Disclosed(budget);
        foreach (var number in missing)
        {
            if (prose.Find(p => IsTitleOf(p.Text, number)) is { } title)
            {
                notes.CannotKnow($"{title.PlaceOf(0)}有{TableNames[number[0] - '0']}的标题，没有读到表的内容", title.PlaceOf(0), table: number[0] - '0');
                continue;
            }

            notes.Report(
                Severity.Error, Place.None, null, $"没有找到{TableNames[number[0] - '0']}（官方表式第 {number} 表）；没有数据也应公开空表并加说明。",
                expected: $"{required.Length} 张表", found: $"{required.Length - missing.Count} 张表", suggestion: "补充该表。", table: number[0] - '0');
        }

        if (!prose.Exists(p => p.Part == BudgetPart.Other))
        {
            notes.CannotKnow("没有读到“其他相关情况说明”");
            return;
        }

        var opening = prose.Find(p => p.Part == BudgetPart.Other)!;
        foreach (var (part, words) in Named(profile.Of(Parameters.RequiredTexts)))
        {
            if (!prose.Exists(p => Array.Exists(words, w => p.Text.Contains(w, StringComparison.Ordinal))))
            {
                notes.Report(
                    Severity.Error, opening.PlaceOf(0), opening.Text, $"文字部分没有说明{part}；没有此项也应如实说明。",
                    expected: part, suggestion: $"在其他相关情况说明中补充{part}。");
            }
        }
    }

    /// <summary>
    /// DS-03 空表未说明或说明错表: a table without amounts says so in a note, the note speaks of the table's own money, and a table with amounts has no such note
    /// (财预〔2016〕143号: 没有数据的表格应公开空表并说明).
    /// Worked example: the note under 国有资本经营预算 that says 无政府性基金预算 fires.
    /// </summary>
    private static void EmptyTables(CheckedDocument document, AuditNotes notes)
    {
        if (document.Sums is not { } sums)
        {
            return;
        }

        var empty = document.Profile.Of(Parameters.EmptyTableWords);
        var money = Named(document.Profile.Of(Parameters.TableMoney)).ToDictionary(m => m.Name, m => m.Words, StringComparer.Ordinal);
        for (var i = 0; i < sums.Tables.Count; i++)
        {
            var table = sums.Tables[i];
            var next = i + 1 < sums.Tables.Count ? sums.Tables[i + 1].Table.Parsed.Title.Place.Line : int.MaxValue;
            var note = NoteOf(document.Budget!, table, next, empty);
            var number = table.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var filled = table.Rows.SelectMany(r => r.Figures).FirstOrDefault(f => f.IsUnreadable || f.Yuan != 0);
            if (filled is not null)
            {
                if (note is { } said && Has(said.Raw, empty))
                {
                    notes.Report(
                        Severity.Error, said, $"{filled.Label} {(filled.IsUnreadable ? filled.Printed.Raw : filled.Text)}，而说明（{said.Place.OfLine}）称本表没有数据。",
                        found: filled.Text, suggestion: "核对该金额，或删去说明。", table: table.Number);
                }
            }
            else if (!money.TryGetValue(number, out var own) || table.HasLostRows)
            {
                notes.CannotKnow($"表{number}没有读到金额", table.Table.Parsed.Title.Place, table: table.Number);
            }
            else if (note is not { } said)
            {
                // The page may have lost the note: nobody is accused for certain.
                notes.Report(
                    Severity.Warning, table.Table.Parsed.Title, $"{TableNames[table.Number]}没有金额，也没有加以说明。",
                    suggestion: "在表下说明没有此项预算，故本表无数据。", table: table.Number);
            }
            else if (!Has(said.Raw, own) && money.FirstOrDefault(m => m.Key != number && Has(said.Raw, m.Value)) is { Key: { } other })
            {
                notes.Report(
                    Severity.Error, said, $"{TableNames[table.Number]}的说明（{said.Place.OfLine}）讲的是表{other}的资金，没有提到{own[0]}。",
                    expected: own[0], found: money[other].First(w => said.Raw!.Contains(w, StringComparison.Ordinal)), suggestion: "改为本表的说明。", table: table.Number);
            }
        }
    }

    /// <summary>
    /// DS-07 三公部分大于整体: what table 8 (basic expenditure) has for 30212, 30217, 30231, 31013 is a part of the same item of table 9, which takes in projects too
    /// (财预〔2016〕143号). It may be less, and never more.
    /// Worked example: 30217 公务接待费 20,000.00元 in table 8 and 1.50万元 in table 9 fire; 10,000.00元 do not.
    /// </summary>
    private static void PartAndWhole(CheckedDocument document, AuditNotes notes)
    {
        if (document.Sums is not { } sums || sums.The(8) is not { } basic)
        {
            return;
        }

        foreach (var (code, columns) in Named(document.Profile.Of(Parameters.ThreePublicSubjects)))
        {
            var rows = basic.Rows.FindAll(r => r.Code == code);
            if (rows is not [var row] || row.At("合计") is not { } part || (!part.IsUnreadable && part.Yuan == 0))
            {
                continue;
            }

            var whole = sums.The(9) is { Rows: [var spent] } && sums.IsSound(spent) ? spent.At(columns[0]) : null;
            if (whole is null or { IsUnreadable: true } || part.IsUnreadable || !sums.IsSound(row))
            {
                notes.CannotKnow($"表8的 {code} 有金额，而表9的{columns[0]}{(whole is null ? "没有读到或表内不平" : "或该金额读不出、不可靠")}", part.At.Place, table: 8);
            }
            else if (part.Yuan - whole.Yuan is var over && over > part.Rounding + whole.Rounding)
            {
                notes.Report(
                    whole.MayBeMissing ? Severity.Warning : Severity.Error, part.At,
                    $"{part.Label} {part.Text}，大于{whole.Label} {whole.Text}：基本支出中的部分不会大于包括项目支出的整体，相差 {part.Row.Table.Spell(over)}；不能判断哪一个数有误。",
                    expected: $"不大于 {part.Row.Table.Spell(whole.Yuan)}", found: part.Text, suggestion: "核对表8和表9。", table: 8);
            }
        }
    }

    /// <summary>
    /// DS-14 三公细化不足: 因公出国（境）费, 公务接待费, 公务用车购置费, 公务用车运行费 are stated one by one, nothing as 0 (财预〔2016〕143号; 预算法).
    /// Worked example: a table 9 and a text that give 公务用车购置及运行费 as one figure fire.
    /// </summary>
    private static void ThreePublicItems(CheckedDocument document, AuditNotes notes)
    {
        if (document.Sums is not { } sums)
        {
            return;
        }

        var row = sums.The(9) is { Rows: [var only] } ? only : null;
        if (row is not null && !sums.IsSound(row))
        {
            notes.CannotKnow("表9内不平或有未读懂的行，不能判断各项是否列出", row.Row.Printed.Place, table: 9);
            return;
        }

        var prose = Disclosed(document.Budget!).FindAll(p => p.Part is BudgetPart.Other or BudgetPart.Notes);
        var items = Named(document.Profile.Of(Parameters.ThreePublicItems)).ToList();
        var inText = items.ConvertAll(i => prose.Exists(p => Array.Exists(i.Words, w => p.Text.Contains(w, StringComparison.Ordinal))));
        if (row is null && !inText.Contains(true))
        {
            notes.CannotKnow("没有读到“三公”经费表，文字也没有提到各项");
            return;
        }

        var nothing = row is null || row.Figures.Where(f => f.Column != "机关运行经费").All(f => f.IsBlank);
        if (nothing && !inText.Contains(true))
        {
            // An empty table: whether it is explained is another question.
            return;
        }

        for (var i = 0; i < items.Count; i++)
        {
            var cell = row?.At(items[i].Name);
            if (!inText[i] && (cell is null || cell.IsBlank))
            {
                var at = cell?.At ?? new Printed(null, prose.Find(p => p.Text.Contains("三公", StringComparison.Ordinal))?.PlaceOf(0) ?? default);
                notes.Report(
                    cell is { MayBeMissing: false } ? Severity.Warning : Severity.Error, at, $"“三公”经费没有单列{items[i].Name}：表9{(cell is null ? "没有读到" : "此格空白")}，文字也没有说明；没有此项应写 0。",
                    expected: items[i].Name, suggestion: "分项列出因公出国（境）费、公务接待费、公务用车购置费和公务用车运行费。", table: 9);
            }
        }
    }

    /// <summary>Whether a line of the prose is the title of a table: its table was there, and the page lost it or nobody could read it.</summary>
    private static bool IsTitleOf(string text, string number) =>
        text.Length <= LongestTitle && text.TrimEnd().EndsWith('表') && TitleWords.Value[number].Any(words => Array.TrueForAll(words, w => text.Contains(w, StringComparison.Ordinal)));

    private static string TableNumber(BudgetTable table) => table.Parsed.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static bool Has(string? text, string[] words) => text is not null && Array.Exists(words, w => text.Contains(w, StringComparison.Ordinal));

    /// <summary>What the department says itself: the prose without contents, definitions and the descriptions of projects.</summary>
    private static List<BudgetParagraph> Disclosed(DepartmentBudget budget) =>
        [.. budget.Parsed.Prose.Where(p => p.Part is not (BudgetPart.Contents or BudgetPart.Duties or BudgetPart.Definitions or BudgetPart.Description or BudgetPart.Forms))];

    /// <summary>The note of a table; a paragraph right behind it that says that it is empty counts as one.</summary>
    private static Printed? NoteOf(DepartmentBudget budget, FigureTable table, int next, string[] empty)
    {
        if (!table.Table.Parsed.Note.IsMissing)
        {
            return table.Table.Parsed.Note;
        }

        var from = table.Table.Parsed.Title.Place.Line;
        var behind = from == 0 ? null : budget.Parsed.Prose.FirstOrDefault(p => p.PlaceOf(0).Line > from && p.PlaceOf(0).Line < next && p.Part == BudgetPart.Preamble && Has(p.Text, empty));
        return behind is null ? null : new Printed(behind.Text, behind.PlaceOf(0));
    }

    /// <summary>Names with the words that stand for them: name:word|word.</summary>
    private static IEnumerable<(string Name, string[] Words)> Named(string[] list) =>
        list.Select(item => item.Split(':', 2)).Select(parts => (parts[0], parts[^1].Split('|')));
}
