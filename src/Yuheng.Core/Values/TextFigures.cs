using System.Buffers;

namespace Yuheng.Core.Values;

/// <summary>
/// The figures of a running text, told apart from what only looks like one: numbering (1. （1） 一、), document numbers (〔2017〕27号), model numbers (JX1032), ordinals (第七届), times of day.
/// Worked example: <c>新建公园不少于4处，占地3.6公顷，2023年10月底前完成</c> has three: at least 4处, 3.6公顷, the date of 2023.
/// One pass; a text without figures costs a search for digits and nothing else.
/// </summary>
public sealed partial class TextFigures
{
    private const decimal Greatest = 10_000_000_000_000m;
    private const string PerCent = "百分之";
    private static readonly TextFigures None = new("", []);
    private static readonly SearchValues<char> Beginnings = SearchValues.Create("0123456789０１２３４５６７８９一二两三四五六七八九十百〇");
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。；;！!？?\n\r");
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("。；;！!？?\n\r，,：:");
    private static readonly SearchValues<char> ItemEnds = SearchValues.Create("。；;！!？?\n\r，,：:、（(）)“”\"《》【】\t");
    private readonly TextFigure[] _all;

    private TextFigures(string text, TextFigure[] all)
    {
        Text = text;
        _all = all;
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>How many figures there are.</summary>
    public int Count => _all.Length;

    /// <summary>The figures, in the order of the text.</summary>
    public ReadOnlySpan<TextFigure> All => _all;

    /// <summary>Reads the figures of <paramref name="text"/>.</summary>
    public static TextFigures Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return None;
        }

        List<TextFigure>? found = null;
        var at = 0;
        while (at < text.Length)
        {
            var next = text.AsSpan(at).IndexOfAny(Beginnings);
            if (next < 0)
            {
                break;
            }

            at = Read(text, at + next, out var figure);
            if (figure is { } read)
            {
                (found ??= []).Add(read);
            }
        }

        return new TextFigures(text, found is null ? [] : [.. found]);
    }

    /// <summary>The words before a figure: from the beginning of its item (，、；：（ and the like) or the figure before it.</summary>
    public ReadOnlySpan<char> Before(int index)
    {
        var least = index > 0 ? _all[index - 1].WholeEnd : 0;
        var words = Text.AsSpan(least, Math.Max(0, _all[index].WholeStart - least));
        return words[(words.LastIndexOfAny(ItemEnds) + 1)..].Trim();
    }

    /// <summary>The words behind a figure: to the end of its item or the next figure.</summary>
    public ReadOnlySpan<char> Behind(int index)
    {
        var most = index + 1 < _all.Length ? _all[index + 1].WholeStart : Text.Length;
        var words = Text.AsSpan(_all[index].WholeEnd, Math.Max(0, most - _all[index].WholeEnd));
        var end = words.IndexOfAny(ItemEnds);
        return (end < 0 ? words : words[..end]).Trim();
    }

    /// <summary>What <see cref="TextFigure.IsPerUnit"/> is for: 个, 客, 季度; empty where it is for nothing.</summary>
    public ReadOnlySpan<char> Per(in TextFigure figure) => Text.AsSpan(figure.PerStart, figure.PerEnd - figure.PerStart);

    /// <summary>The part of the sentence between two commas in which <paramref name="at"/> lies.</summary>
    public Range Clause(int at) => Around(at, ClauseEnds);

    /// <summary>The sentence in which <paramref name="at"/> lies; a semicolon ends one too.</summary>
    public Range Sentence(int at) => Around(at, SentenceEnds);

    /// <summary>The figure as printed, with its unit and words of comparison.</summary>
    public ReadOnlySpan<char> Printed(in TextFigure figure) => Text.AsSpan(figure.WholeStart, figure.WholeEnd - figure.WholeStart);

    private Range Around(int at, SearchValues<char> ends)
    {
        var end = Text.AsSpan(at).IndexOfAny(ends);
        return (Text.AsSpan(0, at).LastIndexOfAny(ends) + 1)..(end < 0 ? Text.Length : at + end);
    }

    private static bool EndsSentence(char c) => SentenceEnds.Contains(c);

    private static bool EndsItem(char c) => ItemEnds.Contains(c);

    /// <summary>Reads what stands at <paramref name="start"/>; gives where to go on.</summary>
    private static int Read(string text, int start, out TextFigure? figure)
    {
        figure = null;
        if (text.AsSpan(start).StartsWith(PerCent, StringComparison.Ordinal))
        {
            return PercentInWords(text, start, out figure);
        }

        var number = NumberAt(text, start);
        if (number.End == start)
        {
            return start + 1;
        }

        if (IsNoFigure(text, start, ref number))
        {
            return number.End;
        }

        if (DateAt(text, start, number) is { } date)
        {
            figure = date;
            return date.WholeEnd;
        }

        figure = Measured(text, start, number);
        return figure?.WholeEnd ?? number.End;
    }

    /// <summary>百分之九十五, 百分之95.</summary>
    private static int PercentInWords(string text, int start, out TextFigure? figure)
    {
        figure = null;
        var at = start + PerCent.Length;
        var number = at < text.Length ? NumberAt(text, at) : default;
        if (number.End <= at)
        {
            return at;
        }

        var (wholeStart, before) = ComparisonBefore(text, start);
        var (wholeEnd, behind) = ComparisonBehind(text, number.End);
        figure = new TextFigure
        {
            Kind = FigureKind.Percent, Value = number.Value, Step = number.Step, Unit = FigureUnit.Named("%"),
            Comparison = before ?? behind ?? Comparison.Equal, IsComparisonGiven = before is not null || behind is not null, IsInWords = number.IsInWords,
            Start = start, End = number.End, WholeStart = wholeStart, WholeEnd = wholeEnd,
        };
        return wholeEnd;
    }

    /// <summary>With its unit and the words around it; null where Chinese numerals have no unit behind them.</summary>
    private static TextFigure? Measured(string text, int start, Numeral number)
    {
        var at = SkipBlanks(text, number.End);
        var isAbout = SkipAbout(text, ref at);
        var high = number.IsInWords ? null : HighOf(text, ref at);
        var factor = 1m;
        if (!number.IsInWords)
        {
            factor = Multiplier(text, ref at);
            isAbout |= SkipAbout(text, ref at);
        }

        var end = at;
        var unit = UnitAt(text, ref end);
        if (number.IsInWords && (unit is null || IsNoCount(text, number, unit, end)))
        {
            return null;
        }

        if (unit is null)
        {
            end = factor == 1m && !isAbout ? number.End : at;
        }

        var (kind, scale) = (unit?.Kind ?? FigureKind.Number, unit?.Kind == FigureKind.Money ? unit.Factor * factor : factor);
        if (number.Value > Greatest / scale || high > Greatest / scale)
        {
            return null;
        }

        var (wholeStart, before) = ComparisonBefore(text, start);
        var (wholeEnd, behind) = ComparisonBehind(text, end);
        var (perStart, perEnd) = PerOf(text, wholeStart, end);
        return new TextFigure
        {
            Kind = kind, Value = number.Value * scale, High = high * scale, Step = number.Step * scale, Unit = unit,
            Comparison = before ?? behind ?? (isAbout ? Comparison.About : Comparison.Equal),
            IsComparisonGiven = before is not null || behind is not null || isAbout,
            IsForEach = wholeStart > 0 && text[wholeStart - 1] is '各', IsInWords = number.IsInWords,
            Start = start, End = end, WholeStart = wholeStart, WholeEnd = Math.Max(wholeEnd, perEnd), PerStart = perStart, PerEnd = perEnd,
        };
    }

    /// <summary>2000元/个: what stands behind the stroke; otherwise what stands behind the nearest 每 of the same item.</summary>
    private static (int Start, int End) PerOf(string text, int wholeStart, int end)
    {
        const int farthest = 16;
        if (end + 1 < text.Length && text[end] is '/' or '／')
        {
            return FigureUnit.Begins(text.AsSpan(end + 1), out var unit) ? (end + 1, end + 1 + unit.Word.Length) : (end + 1, end + 2);
        }

        for (var i = wholeStart - 1; i >= 0 && i >= wholeStart - farthest && !EndsItem(text[i]) && !char.IsAsciiDigit(text[i]); i--)
        {
            if (text[i] == '每' && i + 1 < wholeStart)
            {
                return FigureUnit.Begins(text.AsSpan(i + 1, wholeStart - i - 1), out var unit) ? (i + 1, i + 1 + unit.Word.Length) : (i + 1, i + 2);
            }
        }

        return (0, 0);
    }
}
