using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Core.Scores;

/// <summary>
/// The score of a self-evaluation (自评得分), recomputed by the rules of a profile: one row for each indicator, one for the execution rate, and the total.
/// The rows are figures only, so that a million forms can be scored; <see cref="Tree"/> and <see cref="WorkingOf"/> put them into words when somebody asks.
/// </summary>
public sealed class ScoreSheet
{
    /// <summary>More points, or more yuan, than any paper means: sums of such figures would leave the range of a decimal.</summary>
    internal const decimal Unbelievable = Share.Unbelievable;

    private readonly ScoreRow[] _indicators;

    private ScoreSheet(ProjectRecord record, Profile profile)
    {
        Record = record;
        Profile = profile;
        if (!IsEvaluation)
        {
            _indicators = [];
            return;
        }

        _indicators = new ScoreRow[record.Indicators.Count];
        for (var i = 0; i < _indicators.Length; i++)
        {
            _indicators[i] = IndicatorScoring.Of(record.Indicators[i], profile);
        }

        Execution = ExecutionRate.ScoreOf(record, profile);
        Total = TotalOf();
    }

    /// <summary>The form.</summary>
    public ProjectRecord Record { get; }

    /// <summary>The rules.</summary>
    public Profile Profile { get; }

    /// <summary>Whether the form has scores at all: only self-evaluations have.</summary>
    public bool IsEvaluation => Record.Form.Kind == FormKind.SelfEvaluation;

    /// <summary>The rows of the indicators, in the order of the form.</summary>
    public IReadOnlyList<ScoreRow> Indicators => _indicators;

    /// <summary>The row of the execution rate.</summary>
    public ScoreRow Execution { get; }

    /// <summary>The total: what is counted of all rows.</summary>
    public ScoreRow Total { get; }

    /// <summary>Whether a printed score differs from what its rule gives, in a row or in the total.</summary>
    public bool Differs
    {
        get
        {
            foreach (ref readonly var row in _indicators.AsSpan())
            {
                if (row.Outcome == ScoreOutcome.Differs)
                {
                    return true;
                }
            }

            return Execution.Outcome == ScoreOutcome.Differs || Total.Outcome == ScoreOutcome.Differs;
        }
    }

    /// <summary>Scores a form.</summary>
    public static ScoreSheet Of(ProjectRecord record, Profile profile)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(profile);
        return new ScoreSheet(record, profile);
    }

    /// <summary>Points with two decimals, half away from zero, as papers print them.</summary>
    public static decimal Rounded(decimal points) => Share.Rounded(points);

    /// <summary>The grade (等级) of a total by the profile: the step of the scale that it reaches; null below the lowest.</summary>
    public static string? GradeOf(decimal total, Profile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        foreach (var step in profile.Of(Parameters.Grades))
        {
            if (total >= step.From)
            {
                return step.Word;
            }
        }

        return null;
    }

    /// <summary>
    /// 完成率: what was done of a target that is a number, in per cent with two decimals and not capped; 10450 of ≥12000 册 is 87.08 %, 41.00 of ≤38 元 is 92.68 %.
    /// Null where the two cannot be set one against the other, and for a target of 0.
    /// </summary>
    public static decimal? CompletionOf(Indicator indicator, Profile profile)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        if (QuantityScoring.InOneUnit(indicator.Target, indicator.Actual, profile) is not var (wanted, done))
        {
            return null;
        }

        var percent = indicator.Target.Comparison is Comparison.AtMost or Comparison.LessThan ? Share.Percent(wanted, done) : Share.Percent(done, wanted);
        return percent is { } value ? Share.Rounded(value) : null;
    }

    /// <summary>One row.</summary>
    /// <param name="indicator">The number of the indicator, from 0; -1 for the execution rate.</param>
    public ScoreRow RowOf(int indicator) => indicator < 0 ? Execution : _indicators[indicator];

    /// <summary>The working of one row in one line of Chinese: 完成值 90% ÷ 目标值 100% × 分值 12.00 = 10.80，表中 12.00.</summary>
    /// <param name="indicator">The number of the indicator, from 0; -1 for the execution rate.</param>
    public string WorkingOf(int indicator) => indicator < 0 ? Working.OfExecution(this) : Working.OfIndicator(Record.Indicators[indicator], _indicators[indicator], Profile);

    /// <summary>The whole as a tree, with its inputs, parameters and words.</summary>
    public ScoreNode Tree() => ScoreTree.Of(this);

    /// <summary>The row of a sum.</summary>
    internal static ScoreRow SumOf(decimal weight, decimal? sum, decimal? printed, Profile profile) =>
        new(ScoreFormula.Sum, sum is null ? ScoreGap.NoScore : ScoreGap.None, weight, sum ?? 0m, sum ?? 0m, sum, printed, profile);

    private ScoreRow TotalOf()
    {
        var weight = Execution.Weight;
        var sum = Record.HasUnreadRows ? null : Execution.Counted;
        foreach (ref readonly var row in _indicators.AsSpan())
        {
            weight += row.Weight;
            sum = sum is { } soFar && row.Counted is { } counted && Math.Abs(counted) < Share.Unbelievable ? soFar + counted : null;
        }

        return SumOf(weight, sum, Record.TotalScore.Value, Profile);
    }
}
