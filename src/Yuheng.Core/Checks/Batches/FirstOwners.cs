namespace Yuheng.Core.Checks.Batches;

/// <summary>Which form was the first to have something, by the hash of what it has.</summary>
internal sealed class FirstOwners
{
    private readonly Dictionary<ulong, FormName> _owners = [];

    /// <summary>The form that had it before; null, and <paramref name="owner"/> is kept, where it is the first.</summary>
    public FormName? Before(ulong key, FormName owner)
    {
        if (_owners.TryGetValue(Hash.Mixed(key), out var first))
        {
            return first;
        }

        _owners.Add(Hash.Mixed(key), owner);
        return null;
    }
}
