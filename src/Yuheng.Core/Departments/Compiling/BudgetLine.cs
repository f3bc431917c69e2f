using Yuheng.Core.Values;

namespace Yuheng.Core.Departments.Compiling;

/// <summary>A line of expenditure as it is filled in: who spends what on what, out of which money.</summary>
public sealed class BudgetLine
{
    /// <summary>The row: l12.</summary>
    public required string Row { get; init; }

    /// <summary>The code of the body that spends.</summary>
    public required string Unit { get; init; }

    /// <summary>支出类别; null where it is none of the words.</summary>
    public ExpenseKind? Kind { get; init; }

    /// <summary>功能科目, as typed without blanks: 2070104; empty where blank.</summary>
    public string Function { get; init; } = "";

    /// <summary>部门经济科目: 30201; empty where blank.</summary>
    public string Economic { get; init; } = "";

    /// <summary>The code of the project; empty where blank.</summary>
    public string Project { get; init; } = "";

    /// <summary>资金来源; null where it is none of the words.</summary>
    public BudgetFund? Fund { get; init; }

    /// <summary>本年预算 in yuan.</summary>
    public Typed<Money> Amount { get; init; }

    /// <summary>上年预算 in yuan.</summary>
    public Typed<Money> LastYear { get; init; }

    /// <summary>说明; null where blank.</summary>
    public string? Note { get; init; }

    /// <summary>Whether the treasury pays.</summary>
    public bool IsFiscal => Fund is { } fund && fund.IsFiscal();

    /// <summary>Whether it is basic expenditure.</summary>
    public bool IsBasic => Kind is ExpenseKind.Personnel or ExpenseKind.Running;
}

/// <summary>A line of income as it is filled in.</summary>
/// <param name="Row">The row: r1.</param>
/// <param name="Unit">The code of the body that receives.</param>
/// <param name="Source">收入来源; null where it is none of the words.</param>
/// <param name="Amount">本年预算 in yuan.</param>
/// <param name="LastYear">上年预算 in yuan.</param>
public sealed record IncomeLine(string Row, string Unit, BudgetFund? Source, Typed<Money> Amount, Typed<Money> LastYear);
