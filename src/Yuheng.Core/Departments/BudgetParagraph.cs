using Yuheng.Core.Values;

namespace Yuheng.Core.Departments;

/// <summary>The parts of a budget document that headings open.</summary>
public enum BudgetPart : byte
{
    /// <summary>Before any heading, and behind a table.</summary>
    Preamble,

    /// <summary>目录.</summary>
    Contents,

    /// <summary>主要职能.</summary>
    Duties,

    /// <summary>名词解释.</summary>
    Definitions,

    /// <summary>机构设置.</summary>
    Structure,

    /// <summary>编制说明.</summary>
    Notes,

    /// <summary>其他相关情况说明.</summary>
    Other,

    /// <summary>项目经费情况说明.</summary>
    Description,

    /// <summary>Target forms.</summary>
    Forms,
}

/// <summary>A paragraph of the prose of a budget document, its lines joined without a break.</summary>
/// <param name="Part">The part that it belongs to.</param>
/// <param name="IsHeading">Whether it is the heading that opens the part.</param>
/// <param name="Text">The text as printed.</param>
/// <param name="Lines">Where each of its lines begins in the text, and the place of the line.</param>
public sealed record BudgetParagraph(BudgetPart Part, bool IsHeading, string Text, IReadOnlyList<(int Start, Place Line)> Lines)
{
    /// <summary>The line that a character of the text stands in.</summary>
    public Place PlaceOf(int at)
    {
        var line = Place.None;
        foreach (var (start, place) in Lines)
        {
            if (start > at)
            {
                break;
            }

            line = place;
        }

        return line;
    }

    /// <summary>A paragraph of one line.</summary>
    public static BudgetParagraph OfLine(BudgetPart part, bool isHeading, string text, Place place) => new(part, isHeading, text, [(0, place)]);
}
