using System.Runtime.InteropServices;

namespace Yuheng.Documents.Reading.Html;

/// <summary>What a part of a page is.</summary>
internal enum PartKind : byte
{
    /// <summary>A paragraph: <see cref="PagePart.First"/> is where its text begins, <see cref="PagePart.Second"/> how long it is.</summary>
    Paragraph,

    /// <summary>A table begins; <see cref="PagePart.First"/> is its index among the tables.</summary>
    Table,

    /// <summary>A row begins.</summary>
    Row,

    /// <summary>A cell begins; <see cref="PagePart.First"/> is its column in the grid.</summary>
    Cell,

    /// <summary>The cell ends.</summary>
    EndCell,

    /// <summary>The row ends.</summary>
    EndRow,

    /// <summary>The table ends.</summary>
    EndTable,
}

/// <summary>A part of a page.</summary>
internal readonly record struct PagePart(PartKind Kind, int First, int Second);

/// <summary>A page as a list of parts, every one that begins also ended, and the text of its paragraphs.</summary>
internal sealed class Page
{
    /// <summary>The parts in the order of the page.</summary>
    public List<PagePart> Parts { get; } = [];

    /// <summary>Its tables, in the order in which they begin.</summary>
    public List<PageTable> Tables { get; } = [];

    /// <summary>The text of all paragraphs.</summary>
    public List<char> Text { get; } = [];

    /// <summary>Whether there are tables nested too deep, which were read as paragraphs.</summary>
    public bool NestedTooDeep { get; set; }

    /// <summary>Whether the page had more parts than are read.</summary>
    public bool CutOff { get; set; }

    /// <summary>Whether the page only holds frames, whose content is in other files.</summary>
    public bool HasFrames { get; set; }

    /// <summary>Lays the page out in lines.</summary>
    public void WriteTo(Flow flow)
    {
        var open = new Stack<PageTable>();
        foreach (var part in Parts)
        {
            if (flow.IsFull)
            {
                return;
            }

            switch (part.Kind)
            {
                case PartKind.Paragraph:
                    flow.Paragraph(CollectionsMarshal.AsSpan(Text).Slice(part.First, part.Second));
                    break;
                case PartKind.Table:
                    open.Push(Tables[part.First]);
                    if (!open.Peek().IsLayout)
                    {
                        flow.BeginTable();
                    }

                    break;
                case PartKind.EndTable:
                    if (!open.Pop().IsLayout)
                    {
                        flow.EndTable();
                    }

                    break;
                case PartKind.Cell when !open.Peek().IsLayout:
                    flow.BeginCell(part.First);
                    break;
                case PartKind.EndCell when !open.Peek().IsLayout:
                    flow.EndCell();
                    break;
                case PartKind.EndRow when !open.Peek().IsLayout:
                    flow.EndRow(open.Peek().Width);
                    break;
            }
        }
    }
}

/// <summary>What is known of a table once it has ended.</summary>
internal sealed class PageTable
{
    private const int ParagraphsOfAnArticle = 4;

    /// <summary>How many columns its grid has.</summary>
    public int Width { get; set; }

    /// <summary>How many rows it has.</summary>
    public int Rows { get; set; }

    /// <summary>How many of its rows are those of a table of values: two cells and more with text, none of it links or tables.</summary>
    public int ValueRows { get; set; }

    /// <summary>The most paragraphs in one of its cells.</summary>
    public int MostParagraphs { get; set; }

    /// <summary>Whether a table stands in it.</summary>
    public bool HasTables { get; set; }

    /// <summary>Whether its author says that it is no table of values.</summary>
    public bool SaidToBeLayout { get; set; }

    /// <summary>Whether it only arranges the page, so that what is in it is read in its order, cell after cell.</summary>
    public bool IsLayout =>
        SaidToBeLayout || Width <= 1 || (HasTables && ValueRows <= 1) || (Rows == 1 && MostParagraphs >= ParagraphsOfAnArticle);
}
