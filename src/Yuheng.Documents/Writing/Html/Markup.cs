using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Yuheng.Documents.Writing.Html;

/// <summary>HTML as it is written: markup of ours as it stands, everything that comes from a document escaped.</summary>
internal sealed class Markup(Stream output)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StreamWriter _writer = new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };

    /// <summary>Markup of ours.</summary>
    public Markup Raw(string markup)
    {
        _writer.Write(markup);
        return this;
    }

    /// <summary>Text, in an element or in the quotes of an attribute.</summary>
    public Markup Text(string? text)
    {
        if (text is not null)
        {
            Encoder.Encode(_writer, text);
        }

        return this;
    }

    public Markup Number(int number) => Raw(number.ToString(CultureInfo.InvariantCulture));

    public void Flush() => _writer.Flush();
}
