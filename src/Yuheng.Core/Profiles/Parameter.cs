using System.Globalization;

namespace Yuheng.Core.Profiles;

/// <summary>
/// One parameter of the rules: its key in <c>rulebook/profiles/</c> and its type. The rule that uses it names it; its value is dated data.
/// Every parameter is declared in <see cref="Parameters"/>, so that a key which no rule knows stops the start.
/// </summary>
/// <param name="Key">The key, such as <c>PT-10.most</c>: the code of the check that owns it, or the part of the rules (weights, bands), then what it is.</param>
/// <param name="Meaning">What it is, in Chinese, with its unit.</param>
public abstract record Parameter(string Key, string Meaning)
{
    /// <summary>Its place in a profile.</summary>
    internal int Index { get; set; } = -1;

    /// <summary>The value that <paramref name="text"/> stands for; null where it is none of this type.</summary>
    internal abstract object? Read(string text);

    /// <summary>A number, such as 0.05; percentages as the parameter's meaning says.</summary>
    public static Parameter<decimal> Number(string key, string meaning) => new(key, meaning, text =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null);

    /// <summary>A whole number.</summary>
    public static Parameter<int> Count(string key, string meaning) => new(key, meaning, text =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null);

    /// <summary>是 or 否.</summary>
    public static Parameter<bool> Flag(string key, string meaning) => new(key, meaning, text => text switch
    {
        "是" => true,
        "否" => false,
        _ => null,
    });

    /// <summary>A text of one line.</summary>
    public static Parameter<string> Text(string key, string meaning) => new(key, meaning, text => text.Length > 0 ? text : null);

    /// <summary>Words, printed with blanks between them; — is the empty list.</summary>
    public static Parameter<string[]> Words(string key, string meaning) => new(key, meaning, text =>
        text == "—" ? [] : text.Length > 0 && text.Split(' ') is var words && Array.TrueForAll(words, w => w.Length > 0) ? words : null);

    /// <summary>Words to be looked for in texts, printed with blanks between them; — is the empty list.</summary>
    public static Parameter<WordList> WordList(string key, string meaning) => new(key, meaning, text =>
        Words(key, meaning).Read(text) is string[] words ? new WordList(words) : null);

    /// <summary>One of a few words.</summary>
    public static Parameter<string> Choice(string key, string meaning, params string[] choices) => new(key, meaning, text => Array.IndexOf(choices, text) >= 0 ? text : null);

    /// <summary>A scale from its top down, such as 优90 良80 中60 差0.</summary>
    public static Parameter<ScaleStep[]> Scale(string key, string meaning) => new(key, meaning, text =>
        ListOf(text, step => step.AsSpan().IndexOfAnyInRange('0', '9') is > 0 and var digits
            && decimal.TryParse(step.AsSpan(digits), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var from) ? new ScaleStep(step[..digits], from) : null));

    /// <summary>Weight schemes that are allowed, such as 执行10+产出50+效益30+满意度10.</summary>
    public static Parameter<WeightScheme[]> Schemes(string key, string meaning) => new(key, meaning, text => ListOf(text, WeightScheme.Read));

    /// <summary>Units that can be converted, such as 小时=60分钟.</summary>
    public static Parameter<UnitEquation[]> Equations(string key, string meaning) => new(key, meaning, text => ListOf(text, UnitEquation.Read));

    private static T[]? ListOf<T>(string text, Func<string, T?> read) where T : class
    {
        var words = text.Split(' ');
        T[] items = [.. words.Select(read).OfType<T>()];
        return items.Length == words.Length ? items : null;
    }
}

/// <summary>A parameter of one type.</summary>
/// <typeparam name="T">The type of its value.</typeparam>
public sealed record Parameter<T> : Parameter
{
    private readonly Func<string, object?> _read;

    internal Parameter(string key, string meaning, Func<string, object?> read)
        : base(key, meaning) => _read = read;

    internal override object? Read(string text) => _read(text);
}
