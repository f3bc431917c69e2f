using System.Text;
using Yuheng.Core.Findings;
using Yuheng.Documents.Writing.Layouts;

namespace Yuheng.Documents.Writing.Text;

/// <summary>
/// Writes a laid-out document as text: a line for each row, its cells parted by tabs, one for each column of the grid;
/// of merged cells the first has the text. Parts are set apart by a blank line.
/// </summary>
internal sealed class LaidText : ILayoutWriter
{
    public Refusal? Write(LaidDocument document, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        foreach (var section in document.Sections)
        {
            foreach (var block in section.Blocks)
            {
                Write(writer, block);
            }

            writer.WriteLine();
        }

        return null;
    }

    private static void Write(StreamWriter writer, LaidBlock block)
    {
        switch (block)
        {
            case LaidLine line:
                writer.WriteLine(line.Right is null ? Plain(line.Text) : $"{Plain(line.Text)}\t{Plain(line.Right)}");
                break;
            case LaidTable table:
                foreach (var row in table.Rows)
                {
                    Write(writer, row, table.Columns.Count);
                }

                break;
        }
    }

    private static void Write(StreamWriter writer, LaidRow row, int columns)
    {
        var at = 0;
        for (var column = 0; column < columns; column++)
        {
            if (at < row.Cells.Count && row.Cells[at].Column == column)
            {
                writer.Write(Plain(row.Cells[at].Text));
                at++;
            }

            writer.Write(column + 1 < columns ? '\t' : '\n');
        }
    }

    /// <summary>Tabs and line breaks part cells and lines: within a text they are blanks.</summary>
    private static string Plain(string text) => text.AsSpan().IndexOfAny("\t\r\n\f\u2028\u2029") < 0 ? text : string.Create(text.Length, text, static (plain, from) =>
    {
        for (var i = 0; i < plain.Length; i++)
        {
            plain[i] = from[i] is '\t' or '\r' or '\n' or '\f' or '\u2028' or '\u2029' ? ' ' : from[i];
        }
    });
}
