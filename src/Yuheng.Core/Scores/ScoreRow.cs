using Yuheng.Core.Profiles;

namespace Yuheng.Core.Scores;

/// <summary>How a score is worked out. The set is closed.</summary>
public enum ScoreFormula : byte
{
    /// <summary>It cannot be: <see cref="ScoreRow.Gap"/> says why.</summary>
    None,

    /// <summary>Target ≥ or &gt;: completion ÷ target × points, no more than the points.</summary>
    AtLeast,

    /// <summary>Target ≤ or &lt;: target ÷ completion × points, no more than the points.</summary>
    AtMost,

    /// <summary>Target = or a bare number: the points less the share by which the completion deviates, or none, as the profile says.</summary>
    Equal,

    /// <summary>A target of 0 has no share: all points or none.</summary>
    ZeroTarget,

    /// <summary>Target from … to …: all points inside.</summary>
    WithinRange,

    /// <summary>达成, 部分达成, 未达成: a band of points, not a point.</summary>
    Band,

    /// <summary>A date: all points by then.</summary>
    Date,

    /// <summary>是 or 否: all points or none.</summary>
    YesNo,

    /// <summary>Spent ÷ budget × points.</summary>
    ExecutionRate,

    /// <summary>The points of the rows together.</summary>
    Sum,
}

/// <summary>Why a row cannot be scored. A row without a gap can.</summary>
public enum ScoreGap : byte
{
    /// <summary>It can.</summary>
    None,

    /// <summary>No points are printed.</summary>
    NoWeight,

    /// <summary>The points cannot be read.</summary>
    UnreadableWeight,

    /// <summary>The points are 0 or less, or beyond all measure.</summary>
    ImpossibleWeight,

    /// <summary>No target is printed, or 无.</summary>
    NoTarget,

    /// <summary>The target is a template that was not filled in.</summary>
    PlaceholderTarget,

    /// <summary>The target cannot be read.</summary>
    UnreadableTarget,

    /// <summary>The target is a number below 0 that was not reached: no share can be had of it.</summary>
    NegativeTarget,

    /// <summary>The target is 约 so much, and the completion is another.</summary>
    ApproximateTarget,

    /// <summary>No completion is printed, or 无.</summary>
    NoActual,

    /// <summary>The completion is a template that was not filled in.</summary>
    PlaceholderActual,

    /// <summary>The completion cannot be read.</summary>
    UnreadableActual,

    /// <summary>The completion is a range or a bound such as ≥90%, which leaves open whether the target was reached.</summary>
    OpenActual,

    /// <summary>The target is a number, the completion is not.</summary>
    NumberByWords,

    /// <summary>The target is words, the completion is a number.</summary>
    WordsByNumber,

    /// <summary>Both are words, and none says 达成, 部分达成 or 未达成.</summary>
    NoGrade,

    /// <summary>Target and completion are in different units.</summary>
    DifferentUnits,

    /// <summary>The target is a percentage, the completion a bare number up to 1: 0.95 may be 95 % or 0.95 %.</summary>
    ShareOrPercent,

    /// <summary>The completion lies outside the range of the target: no rule says what that costs.</summary>
    OutsideRange,

    /// <summary>The completion is a change (提升5%), the target a level or a change the other way.</summary>
    ChangeByLevel,

    /// <summary>The completion is later than the target: no rule says what that costs.</summary>
    LateDate,

    /// <summary>No rule gives points by share for a date, a frequency or a comparison.</summary>
    NoRule,

    /// <summary>An amount of the execution rate is missing or cannot be read.</summary>
    NoAmount,

    /// <summary>A row has neither a printed score nor one by the rule, or was not read at all, so that there is no total.</summary>
    NoScore,

    /// <summary>The budget is 0, so there is no rate.</summary>
    NoBudget,

    /// <summary>An amount of the execution rate is below 0 or beyond all measure.</summary>
    ImpossibleAmount,
}

/// <summary>What comparing the printed score with the rule gave.</summary>
public enum ScoreOutcome : byte
{
    /// <summary>The rule gives nothing to compare with: <see cref="ScoreRow.Gap"/>.</summary>
    NotScored,

    /// <summary>No score is printed.</summary>
    NotPrinted,

    /// <summary>The printed score is what the rule gives, or within what it leaves open.</summary>
    Agrees,

    /// <summary>It is not.</summary>
    Differs,
}

/// <summary>One row of a score sheet: what the rule gives, between <see cref="Low"/> and <see cref="High"/>, and what is printed.</summary>
public readonly record struct ScoreRow
{
    /// <summary>Half a unit of the second decimal, and one of the first.</summary>
    private const decimal HalfCent = 0.005m, HalfTenth = 0.05m;

    private readonly decimal _exact;
    private readonly decimal _printed;
    private readonly bool _hasExact;
    private readonly bool _hasPrinted;

    internal ScoreRow(ScoreFormula formula, ScoreGap gap, decimal weight, decimal low, decimal high, decimal? exact, decimal? printed, Profile profile)
    {
        (Formula, Gap, Weight, Low, High) = (formula, gap, weight, low, high);
        (_exact, _hasExact) = (exact ?? 0m, exact is not null);
        (_printed, _hasPrinted) = (printed ?? 0m, printed is not null);
        Outcome = gap != ScoreGap.None ? ScoreOutcome.NotScored : !_hasPrinted ? ScoreOutcome.NotPrinted : IsWithin(profile) ? ScoreOutcome.Agrees : ScoreOutcome.Differs;
    }

    /// <summary>How it is worked out.</summary>
    public ScoreFormula Formula { get; }

    /// <summary>Why it cannot be scored; <see cref="ScoreGap.None"/> where it can.</summary>
    public ScoreGap Gap { get; }

    /// <summary>What the comparison gave.</summary>
    public ScoreOutcome Outcome { get; }

    /// <summary>The points that can be had (分值); 0 where they are not known.</summary>
    public decimal Weight { get; }

    /// <summary>The least score that the rule allows.</summary>
    public decimal Low { get; }

    /// <summary>The most; of a row that cannot be scored, what no reading of its completion goes beyond.</summary>
    public decimal High { get; }

    /// <summary>The score, rounded to two decimals; null where the rule gives a band or nothing.</summary>
    public decimal? Value => _hasExact ? Share.Rounded(_exact) : null;

    /// <summary>The score printed; null where none can be read.</summary>
    public decimal? Printed => _hasPrinted ? _printed : null;

    /// <summary>The score that goes into the recomputed total: the printed one where the rule does not contradict it, else the one nearest to it that the rule gives; null where there is none.</summary>
    public decimal? Counted => Outcome switch
    {
        ScoreOutcome.NotScored or ScoreOutcome.Agrees => Printed,
        ScoreOutcome.NotPrinted => Value,
        _ => Value ?? (_printed < Low ? Low : High),
    };

    /// <summary>
    /// Whether the printed score stands where its band ends and a better one begins (80 % is 达成, not 部分达成).
    /// The best band has no better one.
    /// </summary>
    public bool IsOnUpperEdge => Formula == ScoreFormula.Band && Outcome == ScoreOutcome.Agrees && High < Weight && _printed >= High - HalfCent;

    /// <summary>Within what the rule gives, but for the rounding of the last decimal printed.</summary>
    private bool IsWithin(Profile profile)
    {
        if (_printed >= Low && _printed <= High)
        {
            return true;
        }

        var rounding = profile.Of(Parameters.ScoreRounding);
        rounding = _printed.Scale == 1 ? Math.Max(HalfTenth, rounding) : rounding;
        return _printed >= Low - rounding && _printed <= High + rounding;
    }
}
