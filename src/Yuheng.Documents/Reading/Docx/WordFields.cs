using System.Xml;

namespace Yuheng.Documents.Reading.Docx;

/// <summary>The fields of a Word document that are open: their instructions are no text.</summary>
internal sealed class WordFields
{
    /// <summary>Of each open field whether its instructions go on.</summary>
    private readonly List<bool> _open = [];
    private int _instructions;

    /// <summary>Whether what is read is an instruction.</summary>
    public bool InInstructions => _instructions > 0;

    /// <summary>A field begins, with its instructions.</summary>
    public void Begin()
    {
        _open.Add(true);
        _instructions++;
    }

    /// <summary>The instructions end, and the result begins.</summary>
    public void Separate()
    {
        if (_open.Count > 0)
        {
            EndInstructions(_open.Count - 1);
        }
    }

    /// <summary>The field ends.</summary>
    public void End()
    {
        if (_open.Count > 0)
        {
            EndInstructions(_open.Count - 1);
            _open.RemoveAt(_open.Count - 1);
        }
    }

    /// <summary>Instructions do not run on over paragraphs; one that seems to has lost its end.</summary>
    public void EndParagraph()
    {
        for (var field = _open.Count - 1; _instructions > 0 && field >= 0; field--)
        {
            EndInstructions(field);
        }
    }

    /// <summary>Whether a field is a box to tick, as old forms have it, and is ticked: its state is in the field, and it has no text. Null for any other field.</summary>
    public static bool? BoxIn(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return null;
        }

        var (isBox, ticked) = (false, false);
        for (var depth = xml.Depth; xml.ReadWithin(depth);)
        {
            isBox |= xml.LocalName == "checkBox";
            ticked = isBox && xml.LocalName is "checked" or "default" ? xml.IsOn() : ticked;
        }

        return isBox ? ticked : null;
    }

    private void EndInstructions(int field)
    {
        _instructions -= _open[field] ? 1 : 0;
        _open[field] = false;
    }
}
