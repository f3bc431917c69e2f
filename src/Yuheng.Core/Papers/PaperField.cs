using Yuheng.Core.Profiles;

namespace Yuheng.Core.Papers;

/// <summary>What is typed into a field.</summary>
public enum FieldEntry : byte
{
    /// <summary>One line of text.</summary>
    Text,

    /// <summary>A text of several lines.</summary>
    Long,

    /// <summary>An amount in the unit of the form.</summary>
    Amount,

    /// <summary>Points.</summary>
    Points,

    /// <summary>A rate in per cent: 58.33 for 58.33 %.</summary>
    Rate,

    /// <summary>A date, in the precision given.</summary>
    Date,

    /// <summary>A year.</summary>
    Year,

    /// <summary>One of some words, or another.</summary>
    Word,

    /// <summary>A target or a completion.</summary>
    Value,

    /// <summary>A code of a list.</summary>
    Code,

    /// <summary>A whole number.</summary>
    Count,
}

/// <summary>A field of the papers that are filled in, by <c>rulebook/fields.tsv</c>.</summary>
/// <param name="Path">Its path, of a row with the letter of the list alone: i.target.</param>
/// <param name="Entry">What is typed into it.</param>
/// <param name="Label">What it is called on the forms.</param>
public sealed record PaperField(string Path, FieldEntry Entry, string Label)
{
    private static readonly Lazy<Dictionary<string, PaperField>> s_all = new(Load);

    /// <summary>All fields, by path.</summary>
    public static IReadOnlyDictionary<string, PaperField> All => s_all.Value;

    /// <summary>The field that a path leads to: of i3.target that of i.target; null where there is none.</summary>
    public static PaperField? Of(string path) => All.GetValueOrDefault(General(path));

    /// <summary>Where a path leads, as readers know it: 第3条 指标值; the path itself where no field has it.</summary>
    public static string Name(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var label = Of(path)?.Label ?? path;
        return RowNumber(path) is { Length: > 0 } number ? $"第{number}条 {label}" : label;
    }

    /// <summary>The row that a path is in, such as i3; empty where it is in none.</summary>
    public static string RowOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return RowNumber(path) is { Length: > 0 } number ? path[..(1 + number.Length)] : "";
    }

    private static string RowNumber(string path)
    {
        var point = path.IndexOf('.', StringComparison.Ordinal);
        return point > 1 && path.AsSpan(1, point - 1).IndexOfAnyExceptInRange('0', '9') < 0 ? path[1..point] : "";
    }

    private static string General(string path) => RowNumber(path) is { Length: > 0 } number ? path[0] + path[(1 + number.Length)..] : path;

    private static Dictionary<string, PaperField> Load() =>
        Rulebook.Rows("fields.tsv", 3).Select(row => new PaperField(row.Cells[0], Enum.Parse<FieldEntry>(row.Cells[1], ignoreCase: true), row.Cells[2])).ToDictionary(f => f.Path);
}
