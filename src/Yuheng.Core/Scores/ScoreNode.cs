using Yuheng.Core.Values;

namespace Yuheng.Core.Scores;

/// <summary>What a node of a score tree stands for.</summary>
public enum ScoreNodeKind : byte
{
    /// <summary>总分.</summary>
    Total,

    /// <summary>A first level: 产出指标, 效益指标 …</summary>
    Level,

    /// <summary>预算执行率.</summary>
    Execution,

    /// <summary>One indicator.</summary>
    Indicator,
}

/// <summary>Something that a score was worked out from, as printed and where.</summary>
/// <param name="Name">What it is: 目标值, 完成值, 分值 …</param>
/// <param name="Printed">The cell.</param>
public readonly record struct ScoreInput(string Name, Printed Printed);

/// <summary>A parameter that a score was worked out by.</summary>
/// <param name="Key">Its key in the rulebook.</param>
/// <param name="Value">Its value as the rulebook writes it.</param>
/// <param name="Source">Where the value comes from.</param>
public readonly record struct ScoreParameter(string Key, string Value, string Source);

/// <summary>One node of the tree that a score sheet is: a value with everything that led to it.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Name">What it is called: the indicator, the first level, 预算执行率, 总分.</param>
/// <param name="Row">The figures.</param>
/// <param name="Working">The working in one line of Chinese; why, where it cannot be scored.</param>
public sealed record ScoreNode(ScoreNodeKind Kind, string Name, ScoreRow Row, string Working)
{
    /// <summary>The number of the indicator in the form, from 1; 0 for the other nodes.</summary>
    public int Indicator { get; init; }

    /// <summary>Where the printed score stands, else the row.</summary>
    public Place Place { get; init; }

    /// <summary>The grade that the total reaches, 优 …; null for other nodes and where there is no total.</summary>
    public string? Grade { get; init; }

    /// <summary>The cells that it was worked out from.</summary>
    public IReadOnlyList<ScoreInput> Inputs { get; init; } = [];

    /// <summary>The parameters that it was worked out by.</summary>
    public IReadOnlyList<ScoreParameter> Parameters { get; init; } = [];

    /// <summary>The nodes that it is made of.</summary>
    public IReadOnlyList<ScoreNode> Children { get; init; } = [];
}
