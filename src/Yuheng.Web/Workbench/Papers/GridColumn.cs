using Microsoft.AspNetCore.Components;

namespace Yuheng.Web.Workbench.Papers;

/// <summary>A column of a <see cref="PaperGrid"/>.</summary>
/// <param name="Field">The field of its rows, such as target; of a column that shows something else what it is called.</param>
/// <param name="Label">Its heading.</param>
public sealed record GridColumn(string Field, string Label)
{
    /// <summary>Its class in the style sheet: n for numbers.</summary>
    public string? Class { get; init; }

    /// <summary>The list of words that its fields offer.</summary>
    public string? Words { get; init; }

    /// <summary>The words of boxes to choose from.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>Whether the official form has it: the system's own are tinted.</summary>
    public bool IsPrinted { get; init; } = true;

    /// <summary>Whether its fields are shown and not written here.</summary>
    public bool IsLocked { get; init; }

    /// <summary>What it shows of a row; null for its field.</summary>
    public RenderFragment<string>? Show { get; init; }
}
