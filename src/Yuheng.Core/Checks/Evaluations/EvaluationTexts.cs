using Yuheng.Core.Profiles;
using Yuheng.Core.Scores;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.Evaluations;

/// <summary>What a self-evaluation says in words, and its execution rate: what several checks of it look at.</summary>
internal static class EvaluationTexts
{
    /// <summary>The text with one of some words: what was achieved, or a reason for a deviation; null where none has any.</summary>
    public static Printed? Where(this CheckedForm form, WordList words)
    {
        var achieved = form.Form.Goals.Achieved;
        if (words.StandsIn(achieved.Raw))
        {
            return achieved;
        }

        for (var i = 0; i < form.Indicators.Count; i++)
        {
            var deviation = form.Indicators[i].Printed.Deviation;
            if (!deviation.IsMissing && words.StandsIn(deviation.Raw))
            {
                return deviation;
            }
        }

        return null;
    }

    /// <summary>Whether any of its texts has one of some words.</summary>
    public static bool Mentions(this CheckedForm form, WordList words) => form.Where(words) is not null;

    /// <summary>The execution rate in per cent with the two decimals that papers print: spent over budget, else as printed; null where neither is known.</summary>
    public static decimal? RateOfExecution(this CheckedForm form)
    {
        if (form.Record.ExecutionFunds is not { Total: var total })
        {
            return null;
        }

        var rate = ExecutionRate.Of(total, form.Record, form.Profile);
        return rate.Gap == ScoreGap.None ? Math.Round(rate.Exact * 100m, 2, MidpointRounding.AwayFromZero) : total.Rate.Value;
    }
}
