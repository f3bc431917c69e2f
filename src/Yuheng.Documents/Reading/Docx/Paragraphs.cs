using System.Buffers;

namespace Yuheng.Documents.Reading.Docx;

/// <summary>The paragraphs that are open: one, and within it those of a text box, which go out before it.</summary>
internal sealed class Paragraphs(Flow flow)
{
    private readonly List<Paragraph> _open = [];
    private readonly ArrayBufferWriter<char> _joined = new();
    private int _depth;

    /// <summary>Whether the mark at the end of the paragraph was deleted, so that the next goes on with it.</summary>
    public bool IsJoinedToNext
    {
        set
        {
            if (_depth > 0)
            {
                _open[_depth - 1].IsJoinedToNext = value;
            }
        }
    }

    /// <summary>Whether a page ends with the paragraph.</summary>
    public bool BreaksPageAfter
    {
        set
        {
            if (_depth > 0)
            {
                _open[_depth - 1].BreaksPageAfter = value;
            }
        }
    }

    /// <summary>A paragraph begins.</summary>
    public void Begin()
    {
        if (_open.Count == _depth)
        {
            _open.Add(new Paragraph());
        }

        var paragraph = _open[_depth++];
        paragraph.Text.ResetWrittenCount();
        (paragraph.IsJoinedToNext, paragraph.BreaksPageAfter) = (false, false);
        if (_joined.WrittenCount > 0)
        {
            paragraph.Text.Write(_joined.WrittenSpan);
            _joined.ResetWrittenCount();
        }
    }

    /// <summary>More text of the paragraph.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        // A cell has its limit; text beyond it need not be held.
        if (_depth > 0 && _open[_depth - 1].Text is var into && into.WrittenCount <= Limits.MaxCellLength)
        {
            into.Write(text);
        }
    }

    /// <summary>A page ends within the paragraph: what stands before is a line of the page that ends.</summary>
    public void BreakPage()
    {
        if (_depth != 1)
        {
            return;
        }

        var text = _open[0].Text;
        if (!text.WrittenSpan.IsWhiteSpace())
        {
            flow.Paragraph(text.WrittenSpan);
        }

        text.ResetWrittenCount();
        flow.BreakPage();
    }

    /// <summary>The paragraph ends.</summary>
    public void End()
    {
        if (_depth == 0)
        {
            return;
        }

        var paragraph = _open[--_depth];
        if (paragraph.IsJoinedToNext)
        {
            _joined.Write(paragraph.Text.WrittenSpan);
            return;
        }

        flow.Paragraph(paragraph.Text.WrittenSpan);
        if (paragraph.BreaksPageAfter && _depth == 0)
        {
            flow.BreakPage();
        }
    }

    /// <summary>No paragraph follows that the last could go on in.</summary>
    public void Flush()
    {
        if (_joined.WrittenCount > 0)
        {
            flow.Paragraph(_joined.WrittenSpan);
            _joined.ResetWrittenCount();
        }
    }

    /// <summary>Everything that is open ends.</summary>
    public void EndAll()
    {
        while (_depth > 0)
        {
            End();
        }

        Flush();
    }

    private sealed class Paragraph
    {
        public ArrayBufferWriter<char> Text { get; } = new();

        public bool IsJoinedToNext { get; set; }

        public bool BreaksPageAfter { get; set; }
    }
}
