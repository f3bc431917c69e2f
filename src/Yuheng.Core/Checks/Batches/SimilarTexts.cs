namespace Yuheng.Core.Checks.Batches;

/// <summary>
/// The texts seen so far, to be asked for one that is like a new text. Each group of a signature keeps the first text that had it,
/// so a text is compared with at most <see cref="Shingles.Groups"/> others: linear in the number of texts, even if all are the same.
/// </summary>
/// <typeparam name="T">Whose text it is.</typeparam>
internal sealed class SimilarTexts<T> where T : class
{
    private readonly Dictionary<ulong, (Shingles Text, T Owner)> _first = [];

    /// <summary>Takes a text in and answers with the likest earlier one of the same scope, if it is as alike as <paramref name="least"/>.</summary>
    /// <param name="scope">Only texts of the same scope are compared: such as the kind of text, the unit and the year.</param>
    /// <param name="text">The text.</param>
    /// <param name="owner">Whose it is.</param>
    /// <param name="least">How alike, 0 to 1.</param>
    public (T Owner, decimal Likeness)? Take(ulong scope, Shingles text, T owner, decimal least)
    {
        (T Owner, decimal Likeness)? best = null;
        Shingles? compared = null;
        foreach (var group in text.Signature)
        {
            var key = Hash.Mixed(scope ^ group);
            if (!_first.TryGetValue(key, out var earlier))
            {
                _first.Add(key, (text, owner));
            }
            else if (earlier.Text != compared && best is not { Likeness: 1m })
            {
                compared = earlier.Text;
                var likeness = earlier.Text.Text == text.Text ? 1m : text.Likeness(earlier.Text);
                if (likeness >= least && likeness > (best?.Likeness ?? 0m))
                {
                    best = (earlier.Owner, likeness);
                }
            }
        }

        return best;
    }
}
