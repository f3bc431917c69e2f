using System.Text;
using Yuheng.Core.Values;
using Yuheng.Documents.Reading;
using static Yuheng.Documents.Tests.Reading.Texts;

namespace Yuheng.Documents.Tests.Reading;

/// <summary>Every limit is kept, and what goes over it is refused with the place.</summary>
public class LimitsTests
{
    [Fact]
    public void A_file_larger_than_the_limit_is_refused_before_it_is_read()
    {
        using var stream = new StreamOfLength(Limits.MaxBytes + 1);
        var outcome = SourceDocument.Take("大.txt", stream);

        Assert.Equal("too-large", outcome.Refusal?.Code);
        Assert.Contains("256 MB", outcome.Refusal?.Message, StringComparison.Ordinal);
        Assert.Equal(0, stream.BytesRead);
    }

    [Fact]
    public void A_file_that_shrinks_or_fails_while_it_is_read_is_refused()
    {
        using var shrinking = new StreamOfLength(1000, available: 400);
        using var failing = new StreamOfLength(1000, available: 400, fails: true);

        Assert.Equal("vanished", SourceDocument.Take("小.txt", shrinking).Refusal?.Code);
        Assert.Equal("unreadable", SourceDocument.Take("坏.txt", failing).Refusal?.Code);
    }

    [Theory]
    [InlineData('\t')]
    [InlineData('|')]
    public void A_line_may_have_so_many_cells_and_no_more(char mark)
    {
        string Line(int cells) => string.Join(mark, Enumerable.Repeat("甲", cells));

        Assert.Equal(Limits.MaxCellsPerLine, ReadingOf("首行\n" + Line(Limits.MaxCellsPerLine) + "\n")[1].Count);
        var refusal = Refused(Encoding.UTF8.GetBytes("首行\n" + Line(Limits.MaxCellsPerLine + 1) + "\n"));
        Assert.Equal(("too-many-cells", new Place(2)), (refusal.Code, refusal.Place));
    }

    [Theory]
    [InlineData('\t')]
    [InlineData('|')]
    [InlineData('\n')]
    public void A_document_may_have_so_many_cells_and_no_more(char mark)
    {
        var bytes = new byte[Limits.MaxCells + (Limits.MaxCells / 100)];
        bytes.AsSpan().Fill((byte)mark);
        for (var i = 0; i < bytes.Length; i += 1000)
        {
            bytes[i] = (byte)'\n';
            if (i + 1 < bytes.Length)
            {
                bytes[i + 1] = (byte)'x';
            }
        }

        var refusal = Refused(bytes);
        Assert.Equal("too-many-cells", refusal.Code);
        Assert.True(refusal.Place.Exists);
        Assert.Contains("40000000", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_may_be_so_long_and_no_longer()
    {
        var longest = new string('字', Limits.MaxCellLength);

        Assert.Equal(Limits.MaxCellLength, ReadingOf("首行\n" + longest + "\t短\n")[1][0].Length);
        var refusal = Refused(Encoding.UTF8.GetBytes("首行\n" + longest + "字\t短\n"));
        Assert.Equal(("cell-too-long", new Place(2)), (refusal.Code, refusal.Place));
    }

    [Fact]
    public void Two_hundred_megabytes_of_tabs_are_refused_at_the_first_line()
    {
        var bytes = new byte[200 << 20];
        bytes.AsSpan().Fill((byte)'\t');

        Assert.Equal(new Place(1), Refused(bytes).Place);
    }

    /// <summary>A file whose length is told, and whose bytes need not exist.</summary>
    private sealed class StreamOfLength(long length, long available = 0, bool fails = false) : Stream
    {
        public long BytesRead { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get => BytesRead; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, available - BytesRead);
            if (read == 0 && fails)
            {
                throw new IOException("设备不再可用");
            }

            buffer.AsSpan(offset, read).Fill((byte)'x');
            BytesRead += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
