using Yuheng.Documents.Reading.Pdf.Objects;

namespace Yuheng.Documents.Reading.Pdf;

/// <summary>What <c>q</c> puts away and <c>Q</c> brings back.</summary>
internal record struct PenState
{
    /// <summary>Brings points to where they are shown.</summary>
    public Transform Transform { get; set; }

    /// <summary>What is shown: the rest is clipped away.</summary>
    public Area Shown { get; set; }

    /// <summary>The size of the letters.</summary>
    public long Size { get; set; }

    /// <summary>From one line of a text to the next.</summary>
    public long Leading { get; set; }

    /// <summary>How far letters stand above the line.</summary>
    public long Rise { get; set; }

    /// <summary>Whether text is there to be searched and not to be seen.</summary>
    public bool IsHidden { get; set; }
}
