namespace Yuheng.Core.Values;

/// <summary>How a value came out of the document: nothing is ever guessed silently.</summary>
public enum How : byte
{
    /// <summary>The document says it, where its own labels and columns say that it stands.</summary>
    Declared,

    /// <summary>The document was damaged there, and the form itself told how to put it right; <see cref="Printed.Repair"/> says what was done.</summary>
    Repaired,

    /// <summary>The most likely reading where the form does not decide; <see cref="Printed.Repair"/> says why.</summary>
    Guessed,
}
