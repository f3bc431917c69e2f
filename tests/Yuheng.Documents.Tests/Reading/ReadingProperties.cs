using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Yuheng.Documents.Reading;
using static Yuheng.Documents.Tests.Reading.Texts;

namespace Yuheng.Documents.Tests.Reading;

/// <summary>What holds for any text and any bytes.</summary>
public class ReadingProperties
{
    private static readonly int Runs = Environment.GetEnvironmentVariable("YUHENG_LONG") == "1" ? 200_000 : 3_000;

    /// <summary>Pieces of cells: words, numbers, blanks, and every character that means something to the reader.</summary>
    private static readonly Gen<string> Piece = Gen.Frequency(
        (6, Gen.Elements("项目名称", "年度资金申请总额", "城北公园", "路灯", "一", "𠮷", "管 理", "240,000.00", "≥90.00(%)", "10. 00", "2023", "—", "a")),
        (4, Gen.Elements(" ", "\u3000", "\u00a0", "-", ":", "---", "|", "||", "\f", "\r", "\u2028", "\u0085", "\v", "\uFEFF", "\uFFFD")));

    private static readonly Gen<string> Cell = Piece.ArrayOf().Resize(4).Select(string.Concat);

    private static readonly Gen<string> Line =
        from cells in Cell.ArrayOf().Resize(6)
        from mark in Gen.Elements("\t", "\t", "|", " | ")
        from border in Gen.Elements("", "", "|", "\f", "\f|")
        select border + string.Join(mark, cells) + (border.EndsWith('|') ? "|" : "");

    private static readonly Gen<string> AnyText =
        from lines in Line.ArrayOf().Resize(8)
        from end in Gen.Elements("\n", "\n", "\r\n", "\r", "\n\f", "\n\n")
        from last in Gen.Elements("", end, "\n", "\r")
        select string.Join(end, lines) + last;

    [Fact]
    public void Any_reading_written_as_text_and_read_again_is_the_same()
    {
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Runs).WithReplay(20261101, 7),
            Prop.ForAll(AnyText.ToArbitrary(), text =>
            {
                if (Read(Encoding.UTF8.GetBytes(text)).Value is not { } reading)
                {
                    return;
                }

                AssertSame(reading, ReadingOf(Written(reading)));
                AssertSame(reading, ReadingOf([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Written(reading))]));
            }));
    }

    [Fact]
    public void No_character_but_separators_and_line_ends_is_lost()
    {
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Runs).WithReplay(20261102, 7),
            Prop.ForAll(AnyText.ToArbitrary(), text =>
            {
                if (Read(Encoding.UTF8.GetBytes(text)).Value is { } reading)
                {
                    Assert.Equal(Kept(text), Kept(string.Concat(Cells(reading).SelectMany(line => line))));
                }
            }));

        static string Kept(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('|' or '-' or ':' or '\uFEFF')));
    }

    [Fact]
    public void Any_bytes_are_read_or_refused_and_never_throw()
    {
        var random = new Random(20261103);
        for (var run = 0; run < Runs; run++)
        {
            var bytes = new byte[random.Next(1, 400)];
            random.NextBytes(bytes);
            if (run % 3 == 1)
            {
                // Mostly ordinary text, damaged here and there.
                var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("项目名称\t路灯养护\n", 20)));
                for (var i = 0; i < bytes.Length; i++)
                {
                    bytes[i] = i < text.Length && random.Next(20) > 0 ? text[i] : bytes[i];
                }
            }
            else if (run % 3 == 2)
            {
                for (var i = 0; i < bytes.Length; i++)
                {
                    bytes[i] = "\t\n\r\f| -:1x\0\xFF\xFE\xEF\xBB\xBF"u8[random.Next(16)];
                }
            }

            if (Read(bytes).Value is { } reading)
            {
                Assert.True(reading.LineCount > 0);
                Assert.All(Cells(reading), line => Assert.NotEmpty(line));
            }
        }
    }

    private static void AssertSame(DocumentReading expected, DocumentReading actual)
    {
        Assert.Equal(Cells(expected), Cells(actual));
        Assert.Equal(expected.PageBreaks, actual.PageBreaks);
        Assert.Equal(expected.EndsWithLineBreak, actual.EndsWithLineBreak);
    }
}
