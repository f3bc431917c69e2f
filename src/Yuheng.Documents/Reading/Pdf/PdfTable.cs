namespace Yuheng.Documents.Reading.Pdf;

/// <summary>What stands on a page, from top to bottom: a line of text, or a table.</summary>
/// <param name="Area">The rectangle around it.</param>
internal abstract record PageBlock(Area Area);

/// <summary>A line outside of tables.</summary>
/// <param name="Area">The rectangle around it.</param>
/// <param name="Pieces">Its text; several where wide gaps part it.</param>
internal sealed record FreeLine(Area Area, List<TextLine> Pieces) : PageBlock(Area)
{
    /// <summary>How large its letters are.</summary>
    public int Em => Pieces[0].Em;

    /// <summary>The whole line as text.</summary>
    public string Text => field ??= string.Join(' ', Pieces.Select(p => p.Text));
}

/// <summary>A table.</summary>
/// <param name="Area">The rectangle around it.</param>
/// <param name="Columns">Where each of its columns begins and ends.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="IsRuled">Whether it has rules between its columns.</param>
internal sealed record PdfTable(Area Area, IReadOnlyList<(int From, int To)> Columns, List<PdfRow> Rows, bool IsRuled) : PageBlock(Area);

/// <summary>A row of a table, with a text for each column; of a cell that covers several fields the first has it.</summary>
internal sealed class PdfRow(int columns)
{
    /// <summary>The text of each column.</summary>
    public string[] Texts { get; } = Blank(columns);

    /// <summary>Where each text stands.</summary>
    public Area[] Areas { get; } = new Area[columns];

    /// <summary>The columns whose amount was broken over lines and put together.</summary>
    public List<int> Mended { get; } = [];

    /// <summary>The columns of a heading whose words stand over amounts that other words stand over more.</summary>
    public List<(int Column, string Other)> Contested { get; } = [];

    /// <summary>Whether it holds nothing.</summary>
    public bool IsBlank => Array.TrueForAll(Texts, t => t.Length == 0);

    /// <summary>Whether an amount or a code stands in it.</summary>
    public bool HasNumbers => Array.Exists(Texts, t => Amounts.IsWhole(t));

    /// <summary>Whether something stands in it that can be nothing but an amount.</summary>
    public bool HasMoney => Array.Exists(Texts, t => Amounts.IsMoney(t));

    /// <summary>Puts lines into a column that is so wide, behind what is there.</summary>
    public void Put(int column, List<TextLine> lines, int width)
    {
        var text = TextLines.OfCell(lines, width, out var mended);
        if (text.Length == 0)
        {
            return;
        }

        if (mended)
        {
            Mended.Add(column);
        }

        var area = lines.Select(l => l.Area).Aggregate((a, b) => a.With(b));
        Areas[column] = Texts[column].Length == 0 ? area : Areas[column].With(area);
        Texts[column] = Texts[column].Length == 0 ? text : Texts[column] + ' ' + text;
    }

    /// <summary>Puts the rest of the row into it, which stands on the next page.</summary>
    public void GoOn(PdfRow rest)
    {
        for (var column = 0; column < Texts.Length; column++)
        {
            Areas[column] = Texts[column].Length == 0 ? rest.Areas[column] : Areas[column];
            Texts[column] += rest.Texts[column];
        }
    }

    /// <summary>The row with more columns: each of its own goes to where it stands among them.</summary>
    public PdfRow Spread(int columns, int[] to)
    {
        var spread = new PdfRow(columns);
        for (var column = 0; column < Texts.Length; column++)
        {
            if (Texts[column].Length > 0)
            {
                (spread.Texts[to[column]], spread.Areas[to[column]]) = (Texts[column], Areas[column]);
            }
        }

        spread.Mended.AddRange(Mended.Select(m => to[m]));
        spread.Contested.AddRange(Contested.Select(c => (to[c.Column], c.Other)));
        return spread;
    }

    private static string[] Blank(int columns)
    {
        var texts = new string[columns];
        Array.Fill(texts, "");
        return texts;
    }
}
