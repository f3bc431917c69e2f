using System.Globalization;
using System.Text;

namespace Yuheng.Documents.Reading.Xlsx;

/// <summary>What a section of a number format makes of a number.</summary>
internal enum FormatKind : byte
{
    /// <summary>The number as it is stored.</summary>
    General,

    /// <summary>Digits.</summary>
    Number,

    /// <summary>A date or a time.</summary>
    Date,

    /// <summary>Words in place of the number, or nothing.</summary>
    Words,
}

/// <summary>One section of a number format: of <c>#,##0.00;[Red]-#,##0.00;0</c> there are three.</summary>
internal sealed class FormatSection
{
    /// <summary>What a section for negative numbers may mark them with.</summary>
    public const string SignMarks = "-()（）－−△▲ ";

    private const string YuanMarks = "¥￥";
    private readonly StringBuilder _prefix = new(), _suffix = new();
    private int _wholeDigits, _wholeZeros, _commas;
    private bool _digits, _point, _percentShown, _asStored, _grouped, _currency, _forTexts;
    private string? _dateLetters;

    private FormatSection()
    {
    }

    /// <summary>What it makes.</summary>
    public FormatKind Kind { get; private set; }

    /// <summary>When it applies, where the format says so in brackets.</summary>
    public FormatCondition? Condition { get; private set; }

    /// <summary>What stands before the digits; all of it where there are none.</summary>
    public string Prefix { get; private set; } = "";

    /// <summary>What stands behind the digits.</summary>
    public string Suffix { get; private set; } = "";

    /// <summary>By what the number is multiplied to be shown.</summary>
    public decimal Factor { get; private set; } = 1;

    /// <summary>How many decimals it shows always.</summary>
    public int LeastDecimals { get; private set; }

    /// <summary>How many decimals it shows at most.</summary>
    public int MostDecimals { get; private set; }

    /// <summary>Whether it is made for money: thousands marks, a currency, or another scale.</summary>
    public bool IsAmount { get; private set; }

    /// <summary>Whether it shows nothing for a zero.</summary>
    public bool HidesZero { get; private set; }

    /// <summary>What stands between the digits, each with how many whole digits stand behind it.</summary>
    public List<(int DigitsBehind, string Text)> Inserts { get; } = [];

    /// <summary>Whether a date shows its year, month or day.</summary>
    public bool HasDay => _dateLetters!.AsSpan().IndexOfAny("yMd") >= 0;

    /// <summary>Whether a time shows its seconds.</summary>
    public bool HasSeconds => _dateLetters!.Contains('s', StringComparison.Ordinal);

    /// <summary>Whether it is a time that goes on behind 24 hours.</summary>
    public bool IsElapsed { get; private set; }

    /// <summary>The sections of a format code.</summary>
    public static FormatSection[] Parse(string code)
    {
        var sections = new List<FormatSection>();
        var section = new FormatSection();
        for (var at = 0; at < code.Length;)
        {
            if (code[at] == ';')
            {
                sections.Add(section.Done());
                section = new FormatSection();
                at++;
            }
            else
            {
                at += section.Take(code, at);
            }
        }

        sections.Add(section.Done());

        // A section with an @ is for texts, and so is the fourth.
        return [.. sections.Where(s => !s._forTexts).Take(3)];
    }

    /// <summary>The format of the base library for the digits, with so many decimals at most.</summary>
    public string DigitsFor(int decimals)
    {
        if (_wholeZeros <= 1 && LeastDecimals == decimals)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{(_grouped ? 'N' : 'F')}{decimals}");
        }

        return (_grouped ? "#," : "") + new string('0', Math.Max(_wholeZeros, 1)) + "." + new string('0', LeastDecimals) + new string('#', decimals - LeastDecimals);
    }

    /// <summary>The digits with what stands between them.</summary>
    public string Inserted(string digits)
    {
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var text = new StringBuilder(digits);
        foreach (var (behind, insert) in Inserts.OrderBy(i => i.DigitsBehind))
        {
            var at = (point < 0 ? digits.Length : point) - behind;
            if (at > 0)
            {
                text.Insert(at, insert);
            }
        }

        return text.ToString();
    }

    /// <summary>How the base library writes the date as precisely as this section shows it.</summary>
    /// <param name="withTime">Whether there is a time to show.</param>
    public string DatePattern(bool withTime)
    {
        bool Has(char letter) => _dateLetters!.Contains(letter, StringComparison.Ordinal);
        var day = (Has('y'), Has('M'), Has('d')) switch
        {
            (true, true, true) => "yyyy-MM-dd",
            (true, true, false) => "yyyy-MM",
            (true, false, _) => "yyyy",
            (false, true, true) => "M月d日",
            (false, true, false) => "M月",
            (false, false, true) => "d日",
            _ => "",
        };
        var time = HasSeconds ? "HH:mm:ss" : "HH:mm";
        return day.Length == 0 ? time : withTime && Has('h') ? $"{day} {time}" : day.Length == 1 ? "%" + day : day;
    }

    /// <summary>Takes what stands at a place of the code; how many characters that was.</summary>
    private int Take(string code, int at)
    {
        var c = code[at];
        var rest = code.AsSpan(at);
        switch (c)
        {
            case '"':
                var end = code.IndexOf('"', at + 1);
                Literal(end < 0 ? code[(at + 1)..] : code[(at + 1)..end]);
                return end < 0 ? rest.Length : end - at + 1;
            case '\\' or '!':
                Literal(rest.Length > 1 ? rest[1].ToString() : "");
                return 2;
            case '_' or '*':
                return 2;
            case '[':
                var close = rest.IndexOf(']');
                Bracket(close < 0 ? rest[1..].ToString() : rest[1..close].ToString());
                return close < 0 ? rest.Length : close + 1;
            case '0' or '#' or '?':
                Digit(c);
                return 1;
            case ',':
                _commas += _digits ? 1 : 0;
                return 1;
            case '.':
                _point |= _dateLetters is null;
                return 1;
            case '%':
                _percentShown = true;
                Factor *= Factor < 1e6m ? 100 : 1;
                Literal("%");
                return 1;
            case '@':
                _forTexts = true;
                return 1;
        }

        return TakeWord(rest);
    }

    /// <summary>Takes what is no sign of a format for itself: a word of it, or a character that stands there as it is.</summary>
    private int TakeWord(ReadOnlySpan<char> rest)
    {
        var c = rest[0];

        foreach (var general in (string[])["General", "G/通用格式"])
        {
            if (rest.StartsWith(general, StringComparison.OrdinalIgnoreCase))
            {
                (_asStored, _digits) = (true, true);
                return general.Length;
            }
        }

        foreach (var half in (string[])["AM/PM", "A/P", "上午/下午"])
        {
            if (rest.StartsWith(half, StringComparison.OrdinalIgnoreCase))
            {
                return half.Length;
            }
        }

        if (_digits && c is 'E' or 'e' or '/')
        {
            // Powers of ten and fractions: the number itself says the same.
            _asStored = true;
            return rest.Length > 1 && rest[1] is '+' or '-' ? 2 : 1;
        }

        if (!_digits && "yYmMdDhHsSeE".Contains(c, StringComparison.Ordinal))
        {
            return DateLetters(rest);
        }

        Literal(c.ToString());
        return 1;
    }

    private int DateLetters(ReadOnlySpan<char> rest)
    {
        var letter = char.ToLowerInvariant(rest[0]);
        var count = 1;
        while (count < rest.Length && char.ToLowerInvariant(rest[count]) == letter)
        {
            count++;
        }

        // An m is a minute behind an hour and before a second.
        var minute = letter == 'm' && (_dateLetters?.EndsWith('h') == true || NextLetter(rest[count..]) == 's');
        _dateLetters += letter switch { 'm' => minute ? 'm' : 'M', 'e' => 'y', _ => letter };
        return count;
    }

    private static char NextLetter(ReadOnlySpan<char> rest)
    {
        foreach (var c in rest)
        {
            if (c == ';' || char.IsAsciiLetter(c))
            {
                return char.ToLowerInvariant(c);
            }
        }

        return ' ';
    }

    private void Literal(string text)
    {
        if (text.Length > 0 && YuanMarks.Contains(text, StringComparison.Ordinal))
        {
            _currency = true;
        }
        else if (!_digits)
        {
            _prefix.Append(text);
        }
        else
        {
            // Whether it stands between digits or behind them, the next digit tells.
            Inserts.Add((_wholeDigits, text));
        }
    }

    private void Bracket(string text)
    {
        if (text.StartsWith('$'))
        {
            var symbol = text[1..].Split('-')[0];
            _currency |= symbol.Length > 0;
            Literal(symbol is "CNY" or "RMB" ? "" : symbol);
        }
        else if (text.Length > 0 && text.All(c => char.ToLowerInvariant(c) is 'h' or 'm' or 's'))
        {
            IsElapsed = true;
            _dateLetters += text[0] is 'm' or 'M' ? 'm' : char.ToLowerInvariant(text[0]);
        }
        else if (FormatCondition.Parse(text) is { } condition)
        {
            Condition = condition;
        }
    }

    private void Digit(char c)
    {
        if (_asStored || _dateLetters is not null)
        {
            return;
        }

        _digits = true;

        if (_point)
        {
            MostDecimals++;
            LeastDecimals = c == '0' ? MostDecimals : LeastDecimals;
            return;
        }

        _grouped |= _commas > 0;
        _commas = 0;
        _wholeDigits++;
        _wholeZeros += c == '0' || _wholeZeros > 0 ? 1 : 0;
    }

    private FormatSection Done()
    {
        // What was noted between digits counts the whole digits before it; those with none behind them are the suffix.
        var inserts = Inserts.ToList();
        Inserts.Clear();
        foreach (var (before, text) in inserts)
        {
            if (before == _wholeDigits)
            {
                _suffix.Append(text);
            }
            else if (text == "." && !_point)
            {
                // A point put between the digits divides: 0!.0, shows 12345 as 1.2, which is 万元.
                for (var behind = _wholeDigits - before; behind > 0; behind--)
                {
                    Factor /= 10;
                    MostDecimals++;
                }

                LeastDecimals = MostDecimals;
                IsAmount = true;
            }
            else
            {
                Inserts.Add((_wholeDigits - before, text));
            }
        }

        for (; _commas > 0 && Factor > 1e-15m; _commas--)
        {
            Factor /= 1000;
            IsAmount = true;
        }

        _wholeZeros -= IsAmount && LeastDecimals > 0 && !_point ? MostDecimals : 0;
        IsAmount |= _grouped || _currency;
        IsAmount &= !_percentShown;
        HidesZero = _digits && _wholeZeros <= 0 && LeastDecimals == 0;
        Prefix = _prefix.ToString().Trim();
        Suffix = _suffix.ToString().Trim();
        Kind = _dateLetters is not null ? FormatKind.Date
            : _asStored ? FormatKind.General
            : _digits ? FormatKind.Number
            : FormatKind.Words;
        return this;
    }
}

/// <summary>When a section of a number format applies, such as [&gt;=10000].</summary>
/// <param name="Sign">How it compares.</param>
/// <param name="With">With what.</param>
internal readonly record struct FormatCondition(string Sign, decimal With)
{
    /// <summary>Reads it; null where it is none.</summary>
    public static FormatCondition? Parse(string text)
    {
        var sign = text.Length == 0 ? "" : text[..(text.AsSpan().IndexOfAnyExcept("<>=") is >= 0 and var at ? at : text.Length)];
        return sign is "<" or ">" or "=" or "<=" or ">=" or "<>" && decimal.TryParse(text.AsSpan(sign.Length), NumberStyles.Float, CultureInfo.InvariantCulture, out var with)
            ? new FormatCondition(sign, with)
            : null;
    }

    /// <summary>Whether it holds for a number.</summary>
    public bool Holds(decimal value) => Sign switch
    {
        "<" => value < With,
        ">" => value > With,
        "<=" => value <= With,
        ">=" => value >= With,
        "<>" => value != With,
        _ => value == With,
    };
}
