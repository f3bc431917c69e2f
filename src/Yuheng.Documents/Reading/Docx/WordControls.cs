using System.Xml;

namespace Yuheng.Documents.Reading.Docx;

/// <summary>The content controls of a Word document that are open: prompts that nobody answered, and boxes to tick.</summary>
internal sealed class WordControls
{
    private readonly Stack<Control> _open = new();
    private int _prompts;

    /// <summary>Whether what is read is a prompt that nobody answered.</summary>
    public bool InPrompt => _prompts > 0;

    /// <summary>A control begins.</summary>
    public void Begin() => _open.Push(default);

    /// <summary>A control ends.</summary>
    public void End()
    {
        if (_open.TryPop(out var control))
        {
            _prompts -= control.IsPrompt ? 1 : 0;
        }
    }

    /// <summary>Whether the control is a box to tick.</summary>
    /// <param name="unshown">Whether it is ticked, the first time that this is asked; null from then on.</param>
    public bool IsBox(out bool? unshown)
    {
        unshown = null;
        if (!_open.TryPeek(out var control) || control.Ticked is null)
        {
            return false;
        }

        if (!control.IsShown)
        {
            unshown = control.Ticked;
            _open.Pop();
            _open.Push(control with { IsShown = true });
        }

        return true;
    }

    /// <summary>Reads what the properties of the control say of it.</summary>
    public void ReadProperties(XmlReader xml)
    {
        if (xml.IsEmptyElement || !_open.TryPop(out var control))
        {
            return;
        }

        for (var depth = xml.Depth; xml.ReadWithin(depth);)
        {
            switch (xml.LocalName)
            {
                case "showingPlcHdr" when xml.IsOn() && !control.IsPrompt:
                    control = control with { IsPrompt = true };
                    _prompts++;
                    break;
                case "checkbox": control = control with { Ticked = control.Ticked ?? false }; break;
                case "checked": control = control with { Ticked = xml.IsOn() }; break;
            }
        }

        _open.Push(control);
    }

    /// <summary>What is known of a control.</summary>
    /// <param name="IsPrompt">Whether it holds a prompt that nobody answered.</param>
    /// <param name="Ticked">The state of a box to tick; null where it is none.</param>
    /// <param name="IsShown">Whether that was written.</param>
    private readonly record struct Control(bool IsPrompt, bool? Ticked, bool IsShown);
}
