using System.Text;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Budgets;

/// <summary>Text that goes on over lines: a line that stops within a sentence is joined to the next, an ended one begins a new paragraph.</summary>
/// <param name="mayWrap">Whether a paragraph may run over several lines, so that only the end of a sentence ends one.</param>
internal sealed class RunningText(bool mayWrap)
{
    private readonly StringBuilder _text = new();
    private Place _line;

    /// <summary>Whether its last line ends a paragraph.</summary>
    public bool IsEnded => _text.Length > 0 && (!mayWrap || _text[^1] is '。' or '！' or '；' or ';' or '：' or ':');

    /// <summary>The text; missing where there is none.</summary>
    public Printed Printed => _text.Length == 0 ? Printed.Missing : new Printed(_text.ToString(), _line);

    /// <summary>Adds a line.</summary>
    public void Add(string text, Place line)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (_text.Length == 0)
        {
            _line = line;
        }
        else if (IsEnded)
        {
            _text.Append('\n');
        }

        _text.Append(text);
    }
}
