using Yuheng.Core.Values;

namespace Yuheng.Core.Departments;

/// <summary>A figure of the prose: an amount in yuan, a percentage or a count.</summary>
/// <param name="Printed">The figure with its unit, as printed.</param>
/// <param name="Value">The amount in yuan, the percentage, the count; null where the digits are no number.</param>
/// <param name="Step">What one of its last printed digit is worth, in the same unit: 100 yuan of 4,918.04万元.</param>
/// <param name="Unit">万元, %, 辆.</param>
public sealed record ProseFigure(Printed Printed, decimal? Value, decimal Step, string Unit)
{
    /// <summary>Half of the last digit: what rounding may have taken or given.</summary>
    public decimal Half => Step / 2;

    /// <summary>
    /// The same, where sums are looked at: beside 30.60万元 a printed 18万元 is 18.00万元, and 0万元 is nothing at all.
    /// Never more than <see cref="Half"/>.
    /// </summary>
    public decimal HalfInSums { get; internal set; } = Value == 0 ? 0 : Step / 2;

    /// <summary>One paragraph prints its amounts with the same decimals, but for zeros that it leaves out.</summary>
    internal static void ShareStep(IEnumerable<ProseFigure> paragraph)
    {
        foreach (var figures in paragraph.Where(f => f.Step > 0).GroupBy(f => f.Unit).Select(g => g.ToList()).ToList())
        {
            var finest = figures.Min(f => f.Step) / 2;
            foreach (var figure in figures.Where(f => f.Value != 0))
            {
                figure.HalfInSums = finest;
            }
        }
    }

    /// <summary>Its digits alone, without marks.</summary>
    public string Digits => new([.. (Printed.Raw ?? "").Where(char.IsAsciiDigit)]);
}

/// <summary>What the prose says of a figure against the year before.</summary>
public sealed class BudgetChange
{
    /// <summary>Which way.</summary>
    public required Direction Direction { get; init; }

    /// <summary>The words, such as 比2023年预算增加, and where they stand.</summary>
    public required Printed Words { get; init; }

    /// <summary>By how much; null where only the percentage is said.</summary>
    public ProseFigure? Amount { get; internal set; }

    /// <summary>By how many per cent; null where that is not said.</summary>
    public ProseFigure? Percent { get; internal set; }

    /// <summary>Whether what is said next goes another way: 增加10万元，下降5%; 持平，减少1万元.</summary>
    public bool IsContradicted { get; internal set; }

    /// <summary>Whether it is against what was spent, and not against the budget.</summary>
    public bool AgainstSpent { get; init; }

    /// <summary>The reason given behind it; null where none is.</summary>
    public string? Reason { get; internal set; }

    /// <summary>Takes a further figure of the same change: the percentage of an amount or the other way round, and where nothing else is said between them also one that contradicts it. False where it is of another change.</summary>
    internal bool Take(Direction direction, ProseFigure figure, bool isPercent, bool isBare)
    {
        if (isBare && isPercent && Percent is null && Amount is not null && Direction != direction && Direction != Direction.Same)
        {
            (Percent, IsContradicted) = (figure, true);
            return true;
        }

        if (isBare && !isPercent && Direction == Direction.Same && Amount is null && figure.Value is not 0m)
        {
            (Amount, IsContradicted) = (figure, true);
            return true;
        }

        if (Direction != direction || (isPercent ? Percent : Amount) is not null)
        {
            return false;
        }

        Percent ??= isPercent ? figure : null;
        Amount ??= isPercent ? null : figure;
        return true;
    }

    /// <summary>The change in yuan, with its sign; null where only a percentage is said, or it cannot be read.</summary>
    public decimal? Yuan => Direction == Direction.Same ? 0m : Direction == Direction.More ? Amount?.Value : -Amount?.Value;
}

/// <summary>One statement of the prose of a budget: what it speaks of, how much, and how that changed.</summary>
public sealed class BudgetStatement
{
    /// <summary>The paragraph that it stands in.</summary>
    public required BudgetParagraph Paragraph { get; init; }

    /// <summary>Where it stands in the text of the paragraph.</summary>
    public required int Start { get; init; }

    /// <summary>What it speaks of, as compared: without year, body and filling words.</summary>
    public required string Subject { get; init; }

    /// <summary>What that is by the official wording; null where it is something else.</summary>
    public BudgetSubject? Known { get; init; }

    /// <summary>The amount or count; null in a statement that only tells a change.</summary>
    public ProseFigure? Amount { get; init; }

    /// <summary>What share of its whole it is said to be (占38.71%); null where that is not said.</summary>
    public ProseFigure? Share { get; internal set; }

    /// <summary>Whether it counts things and is no money.</summary>
    public bool IsCount { get; init; }

    /// <summary>The change against the year before.</summary>
    public BudgetChange? Change { get; internal set; }

    /// <summary>Last year's figure, where the prose gives it.</summary>
    public ProseFigure? Last { get; internal set; }

    /// <summary>Whether that is what was spent, and not what was budgeted.</summary>
    public bool LastIsSpent { get; internal set; }

    /// <summary>What stands behind the figure, as compared, shortened: what a count counts.</summary>
    public string Behind { get; init; } = "";

    /// <summary>The statement whose part it is (其中).</summary>
    public BudgetStatement? Whole { get; internal set; }

    /// <summary>Whether it stands within the reason of another one's change.</summary>
    public bool IsInReason { get; init; }

    /// <summary>Whether it is the first of its paragraph: what a list entry is about.</summary>
    public bool IsTopic { get; init; }

    /// <summary>Where.</summary>
    public Place Place => Amount?.Printed.Place ?? Change?.Words.Place ?? Paragraph.PlaceOf(Start);
}
