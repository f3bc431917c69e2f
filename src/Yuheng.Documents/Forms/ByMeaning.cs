using System.Numerics;

namespace Yuheng.Documents.Forms;

/// <summary>A few values by single meanings: an array where a dictionary would cost more than all that it holds.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <param name="first">The lowest meaning that it can hold.</param>
/// <param name="last">The highest.</param>
internal sealed class ByMeaning<T>(Meaning first, Meaning last) where T : struct
{
    private readonly int _offset = BitOperations.TrailingZeroCount((ulong)first);
    private T[] _values = [];

    /// <summary>The meanings that have a value.</summary>
    public Meaning Keys { get; private set; }

    /// <summary>The values, by their meanings.</summary>
    public IEnumerable<T> Values => _values.Where((_, i) => ((ulong)Keys & (1UL << (i + _offset))) != 0);

    /// <summary>The value of a meaning; the default where it has none.</summary>
    public T this[Meaning meaning]
    {
        get => (Keys & meaning) != 0 ? _values[Slot(meaning)] : default;
        set
        {
            if (_values.Length == 0)
            {
                _values = new T[BitOperations.TrailingZeroCount((ulong)last) - _offset + 1];
            }

            _values[Slot(meaning)] = value;
            Keys |= meaning;
        }
    }

    /// <summary>Whether a meaning has a value.</summary>
    public bool Has(Meaning meaning) => (Keys & meaning) != 0;

    private int Slot(Meaning meaning) => BitOperations.TrailingZeroCount((ulong)meaning) - _offset;
}
