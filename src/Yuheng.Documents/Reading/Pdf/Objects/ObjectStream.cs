namespace Yuheng.Documents.Reading.Pdf.Objects;

/// <summary>Objects that are packed together in one stream.</summary>
internal sealed class ObjectStream
{
    /// <summary>Programs put a few hundred together.</summary>
    private const int MostObjects = 1 << 20;

    private readonly ReadOnlyMemory<byte> _data;
    private readonly List<(int Number, int At)> _objects = [];

    /// <summary>Reads which there are.</summary>
    public ObjectStream(ReadOnlyMemory<byte> data, int first)
    {
        _data = data;
        var tokens = new PdfTokens(data.Span[..Math.Clamp(first, 0, data.Length)]);
        while (_objects.Count < MostObjects && tokens.Whole() is >= 0 and var number && tokens.Whole() is >= 0 and var at)
        {
            _objects.Add((number, first + at));
        }
    }

    /// <summary>The object of a number, which is the one at an index; null where it is not.</summary>
    public ReadOnlyMemory<byte>? Object(int number, int index) =>
        index < _objects.Count && _objects[index].Number == number && _objects[index].At <= _data.Length ? _data[_objects[index].At..] : null;
}
