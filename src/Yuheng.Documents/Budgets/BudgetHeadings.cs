using Yuheng.Core.Departments;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Budgets;

/// <summary>Tells the headings of a budget document from its text.</summary>
internal static class BudgetHeadings
{
    private const int MaxLength = 48;

    private static readonly (BudgetWord Words, BudgetPart Part)[] Order =
    [
        (BudgetWord.DescriptionsHeading, BudgetPart.Description),
        (BudgetWord.OtherHeading, BudgetPart.Other),
        (BudgetWord.NotesHeading, BudgetPart.Notes),
        (BudgetWord.StructureHeading, BudgetPart.Structure),
        (BudgetWord.DutiesHeading, BudgetPart.Duties),
        (BudgetWord.DefinitionsHeading, BudgetPart.Definitions),
        (BudgetWord.FormsHeading, BudgetPart.Forms),
    ];

    /// <summary>The part that a line opens; null where it is no heading.</summary>
    public static BudgetPart? PartOf(string plain, BudgetRulebook rulebook)
    {
        if (plain.Length is < 2 or > MaxLength || plain.AsSpan().IndexOfAny(",;。!") >= 0)
        {
            return null;
        }

        var heading = plain.AsSpan(PlainText.NumberLength(plain)).TrimEnd(':');
        if (heading.SequenceEqual(rulebook[BudgetWord.ContentsHeading][0]))
        {
            return BudgetPart.Contents;
        }

        foreach (var (words, part) in Order)
        {
            foreach (var word in rulebook[words])
            {
                if (heading.EndsWith(word, StringComparison.Ordinal))
                {
                    return part;
                }
            }
        }

        return null;
    }
}
