using System.Text;
using Yuheng.Core.Values;
using Yuheng.Documents;
using Yuheng.Documents.Reading;

namespace Yuheng.Cli.Tests;

/// <summary>A paper of which one digit can be changed: in its text, or in what was read from a document of any other format.</summary>
internal abstract class ChangeablePaper
{
    /// <summary>Its lines, the cells parted by tabs.</summary>
    public abstract IReadOnlyList<string> Lines { get; }

    public static ChangeablePaper Of(string path) => Path.GetExtension(path) == ".txt" ? new TextPaper(path) : new ReadPaper(path);

    public abstract DocumentRecord Read();

    /// <summary>The paper with one digit of an amount changed.</summary>
    public DocumentRecord With(Printed amount, int at, char digit)
    {
        var cell = Lines[amount.Place.Line - 1].Split('\t')[amount.Place.Cell - 1];
        var start = cell.IndexOf(amount.Raw!, StringComparison.Ordinal);
        Assert.True(start >= 0, $"{amount.Place} is not “{amount.Raw}”");
        return With(amount.Place.Line - 1, amount.Place.Cell - 1, cell[..(start + at)] + digit + cell[(start + at + 1)..]);
    }

    protected abstract DocumentRecord With(int line, int cell, string text);

    private sealed class TextPaper : ChangeablePaper
    {
        private readonly string _name;
        private readonly Encoding _encoding;
        private readonly string[] _lines;

        public TextPaper(string path)
        {
            _name = Path.GetFileName(path);
            (_encoding, var text) = Decoded(File.ReadAllBytes(path));
            _lines = text.Split('\n');
        }

        public override IReadOnlyList<string> Lines => _lines;

        public override DocumentRecord Read() => Read(_lines);

        protected override DocumentRecord With(int line, int cell, string text)
        {
            var cells = _lines[line].Split('\t');
            cells[cell] = text;
            return Read(_lines.Select((l, i) => i == line ? string.Join('\t', cells) : l));
        }

        private DocumentRecord Read(IEnumerable<string> lines) =>
            DocumentReader.Read(SourceDocument.Take(_name, _encoding.GetBytes(string.Join('\n', lines))).Value!).Value!;

        private static (Encoding Encoding, string Text) Decoded(byte[] bytes)
        {
            try
            {
                var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
                return (utf8, utf8.GetString(bytes));
            }
            catch (DecoderFallbackException)
            {
                Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
                var chinese = Encoding.GetEncoding("gb18030");
                return (chinese, chinese.GetString(bytes));
            }
        }
    }

    /// <summary>The document is read once; the change is made in a copy of the reading, and everything after it is done anew.</summary>
    private sealed class ReadPaper : ChangeablePaper
    {
        private readonly DocumentRecord _record;

        public ReadPaper(string path)
        {
            _record = DocumentReader.Read(SourceDocument.Take(Path.GetFileName(path), File.ReadAllBytes(path)).Value!).Value!;
            Lines = [.. Enumerable.Range(0, _record.Reading.LineCount).Select(i => _record.Reading[i].ToString())];
        }

        public override IReadOnlyList<string> Lines { get; }

        public override DocumentRecord Read() => With(-1, 0, "");

        protected override DocumentRecord With(int line, int cell, string text)
        {
            var reading = _record.Reading;
            var builder = new ReadingBuilder(reading.Format);
            var last = new Spot();
            for (var l = 0; l < reading.LineCount; l++)
            {
                var spot = reading[l].Place.Spot!;
                if (spot.Page != last.Page)
                {
                    builder.BeginPage(spot.Page);
                }

                if (spot.Table != last.Table)
                {
                    builder.EndTable();
                    if (spot.Table > 0)
                    {
                        builder.BeginTable();
                    }
                }

                last = spot;
                builder.BeginLine(spot.Row);
                for (var c = 0; c < reading[l].Count; c++)
                {
                    builder.AddCell(l == line && c == cell ? text : reading[l][c]);
                }

                builder.EndLine();
            }

            return DocumentReader.Record(_record.Source, builder.Build()!);
        }
    }
}
