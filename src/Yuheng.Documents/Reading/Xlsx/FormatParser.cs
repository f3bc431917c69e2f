using System.Text;

namespace Yuheng.Documents.Reading.Xlsx;

/// <summary>Reads one section of a number format, sign by sign.</summary>
internal sealed class FormatParser
{
    private const string YuanMarks = "¥￥";
    private readonly StringBuilder _prefix = new(), _suffix = new();
    private readonly List<(int DigitsBefore, string Text)> _inserts = [];
    private int _wholeDigits, _wholeZeros, _commas, _leastDecimals, _mostDecimals;
    private bool _digits, _point, _percentShown, _asStored, _grouped, _currency, _forTexts, _isAmount, _isElapsed;
    private decimal _factor = 1;
    private string? _dateLetters;
    private FormatCondition? _condition;

    private FormatParser()
    {
    }

    /// <summary>The sections of a format code.</summary>
    public static FormatSection[] Parse(string code)
    {
        var sections = new List<FormatSection>();
        var section = new FormatParser();
        for (var at = 0; at < code.Length;)
        {
            if (code[at] == ';')
            {
                Add();
                section = new FormatParser();
                at++;
            }
            else
            {
                at += section.Take(code, at);
            }
        }

        Add();

        // A section with an @ is for texts, and so is the fourth.
        return [.. sections.Take(3)];

        void Add()
        {
            if (section.Done() is var done && !section._forTexts)
            {
                sections.Add(done);
            }
        }
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
                _factor *= _factor < 1e6m ? 100 : 1;
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
            _inserts.Add((_wholeDigits, text));
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
            _isElapsed = true;
            _dateLetters += text[0] is 'm' or 'M' ? 'm' : char.ToLowerInvariant(text[0]);
        }
        else if (FormatCondition.Parse(text) is { } condition)
        {
            _condition = condition;
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
            _mostDecimals++;
            _leastDecimals = c == '0' ? _mostDecimals : _leastDecimals;
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
        var inserts = new List<(int DigitsBehind, string Text)>();
        foreach (var (before, text) in _inserts)
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
                    _factor /= 10;
                    _mostDecimals++;
                }

                _leastDecimals = _mostDecimals;
                _isAmount = true;
            }
            else
            {
                inserts.Add((_wholeDigits - before, text));
            }
        }

        for (; _commas > 0 && _factor > 1e-15m; _commas--)
        {
            _factor /= 1000;
            _isAmount = true;
        }

        _wholeZeros -= _isAmount && _leastDecimals > 0 && !_point ? _mostDecimals : 0;
        return new FormatSection
        {
            Kind = _dateLetters is not null ? FormatKind.Date
                : _asStored ? FormatKind.General
                : _digits ? FormatKind.Number
                : FormatKind.Words,
            Condition = _condition,
            Prefix = _prefix.ToString().Trim(),
            Suffix = _suffix.ToString().Trim(),
            Factor = _factor,
            LeastDecimals = _leastDecimals,
            MostDecimals = _mostDecimals,
            LeastWhole = _wholeZeros,
            IsGrouped = _grouped,
            IsAmount = (_isAmount || _grouped || _currency) && !_percentShown,
            HidesZero = _digits && _wholeZeros <= 0 && _leastDecimals == 0,
            Inserts = inserts,
            DateLetters = _dateLetters,
            IsElapsed = _isElapsed,
        };
    }
}
