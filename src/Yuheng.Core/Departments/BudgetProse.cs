using Yuheng.Core.Values;

namespace Yuheng.Core.Departments;

/// <summary>What the prose of a budget states, and the cells of its tables that say the same.</summary>
public sealed class BudgetProse
{
    private BudgetProse(IReadOnlyList<BudgetParagraph> paragraphs, ProseReader reader, BudgetCells cells)
    {
        Paragraphs = paragraphs;
        Statements = reader.Statements;
        Thresholds = reader.Thresholds;
        Cells = cells;
    }

    /// <summary>The paragraphs, in the order of the document.</summary>
    public IReadOnlyList<BudgetParagraph> Paragraphs { get; }

    /// <summary>The statements, in the order of the document.</summary>
    public IReadOnlyList<BudgetStatement> Statements { get; }

    /// <summary>Amounts that bound something (单价100万元以上的设备), with the words behind them, as compared.</summary>
    public IReadOnlyList<(ProseFigure Figure, string Behind)> Thresholds { get; }

    /// <summary>The cells.</summary>
    internal BudgetCells Cells { get; }

    internal static BudgetProse Of(DepartmentBudget budget)
    {
        var department = budget.Parsed.Department.Raw is { } raw ? PlainText.Of(raw) : "";
        var reader = new ProseReader(new StatedName(department), budget.Year.Value);
        foreach (var paragraph in budget.Parsed.Prose)
        {
            if (!paragraph.IsHeading && paragraph.Part is not (BudgetPart.Contents or BudgetPart.Duties or BudgetPart.Definitions))
            {
                reader.Read(paragraph);
            }
        }

        return new BudgetProse(budget.Parsed.Prose, reader, new BudgetCells(budget.Tables));
    }
}
