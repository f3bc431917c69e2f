using System.Runtime.InteropServices;

namespace Yuheng.Documents.Reading.Html;

/// <summary>The text of a page as it is shown: white space runs together, and a line break of the file between two Chinese characters is none.</summary>
/// <param name="text">Where it is gathered.</param>
internal sealed class PageText(List<char> text)
{
    private int _start;
    private bool _blank, _blankBreaks;
    private int _choice = -1;
    private bool _chosen, _isLeftOut;

    /// <summary>Whether line breaks of the file are shown, as in <c>pre</c>.</summary>
    public bool KeepsBreaks { get; set; }

    /// <summary>More text of the paragraph.</summary>
    public void Add(ReadOnlySpan<char> more)
    {
        if (_isLeftOut)
        {
            return;
        }

        while (more.Length > 0)
        {
            var word = more.IndexOfAny(" \t\r\n\f");
            if (word != 0)
            {
                word = word < 0 ? more.Length : word;
                AddWord(more[..word]);
                more = more[word..];
                continue;
            }

            if (KeepsBreaks && more[0] == '\n')
            {
                Break();
            }

            _blank = true;
            _blankBreaks |= more[0] is '\n' or '\r';
            more = more[1..];
        }
    }

    /// <summary>A line break within the paragraph.</summary>
    public void Break()
    {
        text.Add('\n');
        _blank = _blankBreaks = false;
    }

    /// <summary>A drop-down list begins; only the option that it shows is read.</summary>
    public void BeginChoice() => (_choice, _chosen, _isLeftOut) = (text.Count, false, true);

    /// <summary>An option begins.</summary>
    public void BeginOption(bool selected)
    {
        if (_choice < 0)
        {
            return;
        }

        if (selected)
        {
            text.RemoveRange(_choice, text.Count - _choice);
        }

        _isLeftOut = _chosen && !selected;
        _chosen = true;
    }

    /// <summary>The drop-down list ends.</summary>
    public void EndChoice() => (_choice, _isLeftOut) = (-1, false);

    /// <summary>The paragraph ends: where its text begins and how long it is; nothing where it is blank.</summary>
    public (int Start, int Length) Take()
    {
        EndChoice();
        var paragraph = CollectionsMarshal.AsSpan(text)[_start..].Trim();
        var begin = _start + (paragraph.Length == 0 ? 0 : CollectionsMarshal.AsSpan(text)[_start..].IndexOf(paragraph[0]));
        if (paragraph.Length == 0)
        {
            text.RemoveRange(_start, text.Count - _start);
        }

        _start = text.Count;
        _blank = _blankBreaks = false;
        return (begin, paragraph.Length);
    }

    private void AddWord(ReadOnlySpan<char> word)
    {
        if (_blank && text.Count > _start && text[^1] != '\n' && !(_blankBreaks && IsWide(text[^1]) && IsWide(word[0])))
        {
            text.Add(' ');
        }

        _blank = _blankBreaks = false;
        text.AddRange(word);
    }

    private static bool IsWide(char c) => c is (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF00' and <= '\uFFEF');
}
