using System.Text;
using Yuheng.Core.Departments;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Budgets;

/// <summary>A paragraph of prose, put together from its lines, that knows the line of each character.</summary>
internal sealed class Paragraph
{
    // Most paragraphs are one line: a builder is only made for the others.
    private readonly List<(int Start, Place Line)> _lines = new(1);
    private StringBuilder? _more;
    private string _text = "";

    /// <summary>The part that it belongs to.</summary>
    public BudgetPart Part { get; init; }

    /// <summary>Whether counts of things are read here, or amounts only.</summary>
    public bool WithCounts => Part is BudgetPart.Structure or BudgetPart.Notes or BudgetPart.Other;

    /// <summary>Whether it may speak of amounts of this budget: duties and definitions do not.</summary>
    public bool MaySpeakOfBudget => Part is not (BudgetPart.Contents or BudgetPart.Duties or BudgetPart.Definitions);

    /// <summary>Whether it holds nothing.</summary>
    public bool IsEmpty => _text.Length == 0 && _more is null;

    /// <summary>The text, its lines joined without a break.</summary>
    public string Text => _more?.ToString() ?? _text;

    /// <summary>The place of the line that a character stands in.</summary>
    public Place PlaceOf(int at)
    {
        var line = Place.None;
        foreach (var (start, place) in _lines)
        {
            if (start > at)
            {
                break;
            }

            line = place;
        }

        return line;
    }

    /// <summary>Adds a line.</summary>
    public void Add(string text, Place line)
    {
        if (IsEmpty)
        {
            _lines.Add((0, line));
            _text = text;
            return;
        }

        _more ??= new StringBuilder(_text);
        _lines.Add((_more.Length, line));
        _more.Append(text);
    }

    /// <summary>The paragraph as it is handed on.</summary>
    public BudgetParagraph Parsed() => new(Part, false, Text, _lines);

    /// <summary>
    /// Whether a line goes on where this paragraph stops: the sentence is not ended, and the line is no heading and no list entry.
    /// Over a blank line (a page break) only where the sentence cannot stop: behind a comma, a digit, or 万, or before an amount.
    /// </summary>
    public bool GoesOnWith(string plain, bool blankBetween)
    {
        if (IsEmpty)
        {
            return false;
        }

        var last = _more is null ? _text[^1] : _more[^1];
        if (last is '。' or '；' or ';' or '！' or ':' or '：' || PlainText.NumberLength(plain) > 0)
        {
            return false;
        }

        if (BeginsWithAmount(plain))
        {
            return true;
        }

        if (blankBetween)
        {
            return last is ',' or '，' or '、' or '万' || char.IsDigit(last);
        }

        // A heading has a number, is short, and has no mark inside.
        var own = _more is null && _text.Length <= 40 ? PlainText.Of(_text) : "";
        return own.Length == 0 || PlainText.NumberLength(own) == 0 || own.AsSpan().IndexOfAny(",:;。") >= 0 || IsWithinQuotes(_text);
    }

    /// <summary>Whether a name in quotation marks has begun and not ended: no heading stops there.</summary>
    private static bool IsWithinQuotes(string text) => text.LastIndexOf('“') > text.LastIndexOf('”');

    /// <summary>No paragraph begins with an amount.</summary>
    private static bool BeginsWithAmount(string plain)
    {
        var unit = plain.AsSpan().IndexOfAnyExcept("0123456789,.");
        return unit > 0 && plain[unit] is '万' or '元' or '亿';
    }
}
