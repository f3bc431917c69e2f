using System.Globalization;

namespace Yuheng.Core.Profiles;

/// <summary>How the points of an evaluation are spread over the execution rate and the first levels (权重结构), such as 执行10+产出50+效益30+满意度10.</summary>
/// <param name="Text">As the rulebook writes it.</param>
/// <param name="Execution">The points of the execution rate.</param>
/// <param name="Groups">The points of the first levels.</param>
public sealed record WeightScheme(string Text, decimal Execution, IReadOnlyList<WeightGroup> Groups)
{
    private const string ExecutionWord = "执行";

    /// <summary>Reads one scheme; null where it is none.</summary>
    internal static WeightScheme? Read(string text)
    {
        decimal? execution = null;
        var groups = new List<WeightGroup>();
        foreach (var part in text.Split('+'))
        {
            var digits = part.AsSpan().IndexOfAnyInRange('0', '9');
            if (digits <= 0 || !decimal.TryParse(part.AsSpan(digits), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points))
            {
                return null;
            }

            if (part[..digits] == ExecutionWord)
            {
                execution = points;
            }
            else
            {
                groups.Add(new WeightGroup(part[..digits].Split('/'), points));
            }
        }

        return execution is { } known && groups.Count > 0 ? new WeightScheme(text, known, groups) : null;
    }
}

/// <summary>One or more first levels that share points, such as 效益/满意度 40; 指标 stands for whichever first levels there are.</summary>
public sealed class WeightGroup
{
    private const string Any = "指标";

    private readonly string[] _levels;

    internal WeightGroup(string[] levels, decimal points) => (_levels, Points) = (levels, points);

    /// <summary>Their points together.</summary>
    public decimal Points { get; }

    /// <summary>Whether a first level, called without 指标, is one of them.</summary>
    public bool Has(string level) => Array.IndexOf(_levels, level) >= 0 || _levels is [Any];
}

/// <summary>One step of a scale, such as 优 from 90 on.</summary>
/// <param name="Word">What it is called.</param>
/// <param name="From">Where it begins; that figure belongs to it.</param>
public sealed record ScaleStep(string Word, decimal From);
