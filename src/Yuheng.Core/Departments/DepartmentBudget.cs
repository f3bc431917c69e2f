using Yuheng.Core.Findings;
using Yuheng.Core.Values;

namespace Yuheng.Core.Departments;

/// <summary>Which half of a two-sided table (1 and 4) a row belongs to.</summary>
public enum Side : byte
{
    /// <summary>收入.</summary>
    Income,

    /// <summary>支出.</summary>
    Expense,
}

/// <summary>A department's budget as found in a disclosure: raw strings with places. <see cref="DepartmentBudget.From"/> is the only way on.</summary>
public sealed class ParsedDepartmentBudget
{
    /// <summary>The department or unit.</summary>
    public Printed Department { get; init; }

    /// <summary>The text that names the year.</summary>
    public Printed Year { get; init; }

    /// <summary>The tables found, in the order of the document.</summary>
    public IReadOnlyList<ParsedBudgetTable> Tables { get; init; } = [];

    /// <summary>The statements of the narrative.</summary>
    public IReadOnlyList<ParsedNarrativeItem> Narrative { get; init; } = [];

    /// <summary>The descriptions of single projects.</summary>
    public IReadOnlyList<ProjectDescription> Descriptions { get; init; } = [];

    /// <summary>The prose with its headings, in the order of the document: all that is neither table nor form.</summary>
    public IReadOnlyList<BudgetParagraph> Prose { get; init; } = [];

    /// <summary>What finding them had to say.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}

/// <summary>One of the nine tables, as printed.</summary>
public sealed class ParsedBudgetTable
{
    /// <summary>1 to 9, by its meaning: 收支总表, 收入, 支出, 财政拨款收支, 一般公共预算, 政府性基金, 国有资本经营, 基本支出经济分类, 三公.</summary>
    public required int Number { get; init; }

    /// <summary>The title as printed.</summary>
    public Printed Title { get; init; }

    /// <summary>The unit of its amounts as printed.</summary>
    public Printed AmountUnit { get; init; }

    /// <summary>注：… of an empty table.</summary>
    public Printed Note { get; init; }

    /// <summary>The body named above it (编制部门：…).</summary>
    public Printed Department { get; init; }

    /// <summary>The rows in the order printed; a line of a two-sided table makes two.</summary>
    public IReadOnlyList<ParsedBudgetRow> Rows { get; init; } = [];
}

/// <summary>One row of a budget table, as printed.</summary>
public sealed class ParsedBudgetRow
{
    /// <summary>类, 款 and 项 joined: 3, 5 or 7 digits; missing in totals and two-sided tables.</summary>
    public Printed Code { get; init; }

    /// <summary>The name of the code or item.</summary>
    public Printed Name { get; init; }

    /// <summary>Income or expense in tables 1 and 4, otherwise null.</summary>
    public Side? Side { get; init; }

    /// <summary>The amounts by the column names of the official layout, in its order; every column of the table is there, blank ones as missing.</summary>
    public IReadOnlyList<(string Column, Printed Amount)> Amounts { get; init; } = [];

    /// <summary>The row.</summary>
    public required Place Place { get; init; }
}

/// <summary>A statement of the narrative that holds an amount or a count, as printed.</summary>
public sealed class ParsedNarrativeItem
{
    /// <summary>What it speaks of, such as 财政拨款收入 or 执法执勤用车.</summary>
    public required string Item { get; init; }

    /// <summary>The functional code that the item names, found through the tables of the same document; null where there is none.</summary>
    public string? Code { get; init; }

    /// <summary>The amount or count with its unit as printed, such as 115,631.48万元 or 612辆.</summary>
    public Printed Amount { get; init; }

    /// <summary>The change against last year as printed, such as 增加1,958.53万元, 减少114.74万元, 与2023年持平; missing where nothing is said.</summary>
    public Printed Change { get; init; }

    /// <summary>Whether it is a count (vehicles, projects) and not money.</summary>
    public bool IsCount { get; init; }
}

/// <summary>The description of one project in a department's budget (项目概述, 立项依据 …).</summary>
/// <param name="Name">The project as named in the heading.</param>
/// <param name="Place">The heading.</param>
/// <param name="Sections">Heading and text of each section, in order.</param>
public sealed record ProjectDescription(string Name, Place Place, IReadOnlyList<(string Heading, Printed Text)> Sections);

/// <summary>A department's budget with every amount typed in yuan.</summary>
public sealed class DepartmentBudget
{
    private readonly Lazy<BudgetProse> _prose;

    private DepartmentBudget(ParsedDepartmentBudget parsed, List<Finding> findings)
    {
        _prose = new Lazy<BudgetProse>(() => BudgetProse.Of(this));
        Parsed = parsed;
        Year = FiscalYear.Read(parsed.Year);
        Tables = [.. parsed.Tables.Select(t => BudgetTable.From(t, findings))];
        Narrative = [.. parsed.Narrative.Select(n => NarrativeItem.From(n, findings))];
        Findings = findings;
    }

    /// <summary>What it was typed from.</summary>
    public ParsedDepartmentBudget Parsed { get; }

    /// <summary>The fiscal year.</summary>
    public Typed<int> Year { get; }

    /// <summary>The tables.</summary>
    public IReadOnlyList<BudgetTable> Tables { get; }

    /// <summary>The narrative.</summary>
    public IReadOnlyList<NarrativeItem> Narrative { get; }

    /// <summary>What its prose states; read when it is asked for.</summary>
    public BudgetProse Prose => _prose.Value;

    /// <summary>What finding and typing had to say.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Types a budget. Never fails: what cannot be read is unreadable, with a finding.</summary>
    public static DepartmentBudget From(ParsedDepartmentBudget parsed)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        return new DepartmentBudget(parsed, [.. parsed.Findings]);
    }
}
