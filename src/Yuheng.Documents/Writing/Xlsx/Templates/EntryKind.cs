using Yuheng.Documents.Reading.Xlsx;

namespace Yuheng.Documents.Writing.Xlsx.Templates;

/// <summary>What is filled into a cell of a template.</summary>
internal enum EntryKind : byte
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>An amount of money, in the unit of the form.</summary>
    Amount,

    /// <summary>Points or a percentage, 0 to 100.</summary>
    Points,

    /// <summary>A rate of execution, per cent.</summary>
    Rate,

    /// <summary>A day.</summary>
    Day,

    /// <summary>The year of the form.</summary>
    Year,

    /// <summary>One of some words, or another.</summary>
    Word,

    /// <summary>The value of a target or of what was reached.</summary>
    Value,
}

/// <summary>Tells what is filled into a field by its path.</summary>
internal static class EntryKinds
{
    /// <summary>The kind of a field.</summary>
    /// <param name="path">Its path, such as indicators[3].weight.</param>
    /// <param name="hasOptions">Whether there are words to choose from.</param>
    public static EntryKind Of(string path, bool hasOptions)
    {
        var name = path[(path.LastIndexOf('.') + 1)..];
        return path switch
        {
            TemplateMap.Year => EntryKind.Year,
            _ when hasOptions => EntryKind.Word,
            _ when path is "project.start" or "project.end" => EntryKind.Day,
            _ when name is "weight" or "score" or "percent" => EntryKind.Points,
            _ when name is "rate" => EntryKind.Rate,
            _ when path.StartsWith("funds.", StringComparison.Ordinal) || (path.StartsWith("tasks[", StringComparison.Ordinal) && name is "total" or "fiscal" or "other") => EntryKind.Amount,
            _ when path.Contains('[', StringComparison.Ordinal) && name is "target" or "actual" or "expected" => EntryKind.Value,
            _ => EntryKind.Text,
        };
    }
}
