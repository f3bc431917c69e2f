using Yuheng.Core.Departments;
using Yuheng.Core.Profiles;
using Yuheng.Core.Values;

namespace Yuheng.Core.Tests.Checks;

/// <summary>
/// The budget that the fields of a <see cref="CheckCase"/> make: tables, narrative, prose. Cells are parted by ｜, a blank cell is blank.
/// <code>
/// - 预算部门：青禾区绿化和市容管理局
/// - 预算年度：2024年                                   (else the year of the first title that has one)
/// - 表3：部门支出预算总表｜元                            (the number of the official table; title｜unit, each may be left out)
/// - 行：212｜城乡社区支出｜100.00｜60.00｜40.00          (code｜name｜the amounts in the order of the official columns)
/// - 行：｜合计｜100.00｜60.00｜40.00
/// - 收入行：一、财政拨款收入｜100.00                     (tables 1 and 4: name｜amounts)
/// - 支出行：一、城乡社区支出｜100.00
/// - 注：本部门2024年无政府性基金预算，故本表无数据。     (of the table above it)
/// - 叙述：行政运行｜60.00万元｜增加10.00万元｜2120101    (a statement as reading finds it: item｜amount｜change｜code)
/// - 计数：执法执勤用车｜9辆
/// - 项目说明：公园绿地养护｜项目概述｜…｜年度预算安排｜…  (name, then heading｜text by turns)
/// - 正文：六、其他相关情况说明｜2024年…                  (heading｜paragraphs; the same heading again goes on with its part)
/// </code>
/// </summary>
internal sealed class BudgetCase
{
    private static readonly Dictionary<int, string> Layouts = Rulebook.Rows("budget-tables.tsv", 3)
        .DistinctBy(r => r.Cells[0]).ToDictionary(r => int.Parse(r.Cells[0], System.Globalization.CultureInfo.InvariantCulture), r => r.Cells[1]);

    private static readonly ILookup<(string Layout, string Side), string> Columns = Rulebook.Rows("budget-columns.tsv", 5)
        .ToLookup(r => (r.Cells[0], r.Cells[1]), r => r.Cells[2]);

    private static readonly (string Heading, BudgetPart Part)[] Parts =
    [
        ("封面", BudgetPart.Preamble), ("目录", BudgetPart.Contents), ("职能", BudgetPart.Duties), ("机构设置", BudgetPart.Structure), ("名词解释", BudgetPart.Definitions),
        ("编制说明", BudgetPart.Notes), ("其他相关情况说明", BudgetPart.Other), ("项目经费情况说明", BudgetPart.Description),
    ];

    private readonly List<(int Number, Printed Title, Printed Unit, List<ParsedBudgetRow> Rows)> _tables = [];
    private readonly List<Printed> _notes = [];
    private readonly List<ParsedNarrativeItem> _narrative = [];
    private readonly List<ProjectDescription> _descriptions = [];
    private readonly List<BudgetParagraph> _prose = [];
    private Printed _department;
    private Printed _year;
    private bool _begun;

    /// <summary>Takes a field that belongs to a budget; false for any other.</summary>
    public bool Take(string key, string value, int line)
    {
        var cells = value.Split('｜');
        switch (key)
        {
            case "预算部门":
                _department = Cell(cells, 0, line);
                break;
            case "预算年度":
                _year = Cell(cells, 0, line);
                break;
            case ['表', >= '1' and <= '9' and var number]:
                _tables.Add((number - '0', Cell(cells, 0, line), Cell(cells, 1, line), []));
                _notes.Add(default);
                break;
            case "行":
                _tables[^1].Rows.Add(Row(cells, line, null));
                break;
            case "收入行":
                _tables[^1].Rows.Add(Row(cells, line, Side.Income));
                break;
            case "支出行":
                _tables[^1].Rows.Add(Row(cells, line, Side.Expense));
                break;
            case "注":
                _notes[^1] = Cell(cells, 0, line) with { Raw = "注：" + cells[0] };
                break;
            case "叙述":
                _narrative.Add(new ParsedNarrativeItem
                {
                    Item = cells[0], Amount = Cell(cells, 1, line), Change = Cell(cells, 2, line), Code = cells.Length > 3 && cells[3].Length > 0 ? cells[3] : null,
                });
                break;
            case "计数":
                _narrative.Add(new ParsedNarrativeItem { Item = cells[0], Amount = Cell(cells, 1, line), IsCount = true });
                break;
            case "项目说明":
                _prose.AddRange(cells[1..].Where((_, i) => i % 2 == 1).Select(text => BudgetParagraph.OfLine(BudgetPart.Description, false, text, new Place(line))));
                _descriptions.Add(new ProjectDescription(cells[0], new Place(line), [.. cells[1..].Chunk(2).Select((s, i) => (s[0], new Printed(s[1], new Place(line, (2 * i) + 3))))]));
                break;
            case "正文":
                TakeProse(cells, line);
                break;
            default:
                return false;
        }

        _begun = true;
        return true;
    }

    /// <summary>The budget; null where no field belonged to one.</summary>
    public DepartmentBudget? Budget() => !_begun ? null : DepartmentBudget.From(new ParsedDepartmentBudget
    {
        Department = _department,
        Year = _year.IsMissing ? _tables.Select(t => t.Title).FirstOrDefault(t => FiscalYear.Read(t).Value is not null) : _year,
        Tables = [.. _tables.Select((t, i) => new ParsedBudgetTable { Number = t.Number, Title = t.Title, AmountUnit = t.Unit, Note = _notes[i], Rows = t.Rows })],
        Narrative = _narrative,
        Descriptions = _descriptions,
        Prose = _prose,
    });

    /// <summary>A heading as people print it (二、编制说明), then its paragraphs.</summary>
    private void TakeProse(string[] cells, int line)
    {
        var part = Parts.Single(p => cells[0].Contains(p.Heading, StringComparison.Ordinal)).Part;
        if (part != _prose.LastOrDefault()?.Part)
        {
            _prose.Add(BudgetParagraph.OfLine(part, true, cells[0], new Place(line)));
        }

        _prose.AddRange(cells[1..].Select(text => BudgetParagraph.OfLine(part, false, text, new Place(line))));
    }

    /// <summary>Cells as they stand in the case; a blank one keeps its place.</summary>
    private static Printed Cell(string[] cells, int index, int line) =>
        index < cells.Length ? new Printed(cells[index].Length > 0 ? cells[index] : null, new Place(line, index + 1)) : default;

    private ParsedBudgetRow Row(string[] cells, int line, Side? side)
    {
        var first = side is null ? 2 : 1;
        return new ParsedBudgetRow
        {
            Code = side is null && cells[0].Length > 0 ? Cell(cells, 0, line) : default,
            Name = Cell(cells, first - 1, line),
            Side = side,
            Amounts = [.. ColumnsOf(_tables[^1].Number, side, cells.Length - first).Select((column, i) => (column, first + i < cells.Length ? Cell(cells, first + i, line) : new Printed(null, new Place(line))))],
            Place = new Place(line),
        };
    }

    /// <summary>The columns of the official layout; table 1 of a single unit has more of them on its right side.</summary>
    private static IEnumerable<string> ColumnsOf(int number, Side? side, int given)
    {
        var half = side switch { Side.Income => "income", Side.Expense => "expense", _ => "-" };
        var layout = number == 1 && side == Side.Expense && given > 1 ? "1-unit" : Layouts[number];
        return Columns[(layout, half)];
    }
}
