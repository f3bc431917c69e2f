using Yuheng.Core.Classification;
using Yuheng.Core.Values;
using Yuheng.Documents.Writing.Layouts.Definitions;

namespace Yuheng.Documents.Writing.Layouts.Laying;

/// <summary>What the rows of a group show: its items in the order of the form, with what the form prints besides.</summary>
internal sealed class GroupItems(RowGroup group, Layout layout, LaidRecord record)
{
    private static readonly FieldPath Level1 = FieldPath.Parse("level1")!, Level2 = FieldPath.Parse("level2")!, Name = FieldPath.Parse("name")!;

    /// <summary>The rows; of a group that has one list the left item is that of the right.</summary>
    public List<(GroupItem Left, GroupItem Right)> Rows()
    {
        var right = Completed(Sorted(WithFixed(record.Items(group.List), group.List)));
        List<(GroupItem, GroupItem)> rows;
        if (group.Left is not { } left)
        {
            rows = right.ConvertAll(item => (item, item));
        }
        else
        {
            var beside = Sorted(WithFixed(record.Items(left), left));
            rows = group.WithinLevel1 ? PairedWithin(beside, right) : Paired(beside, right);
        }

        if (rows.Count == 0 && group.BlankWhenEmpty)
        {
            rows.Add(default);
        }

        return rows;
    }

    /// <summary>k-th with k-th; the shorter side stays empty.</summary>
    private static List<(GroupItem Left, GroupItem Right)> Paired(List<GroupItem> left, List<GroupItem> right) =>
        [.. Enumerable.Range(0, Math.Max(left.Count, right.Count)).Select(k => (k < left.Count ? left[k] : default, k < right.Count ? right[k] : default))];

    private List<(GroupItem Left, GroupItem Right)> PairedWithin(List<GroupItem> left, List<GroupItem> right)
    {
        string Word(GroupItem item) => item[Level1].Words ?? "";
        return [.. left.Concat(right).Select(Word).Distinct(StringComparer.Ordinal).OrderBy(word => layout.Order.Of(word, null).First)
            .SelectMany(word => Paired(left.FindAll(i => Word(i) == word), right.FindAll(i => Word(i) == word)))];
    }

    /// <summary>
    /// By the order of the levels. Where the first levels stand in it already and each level stands together, the order recorded is kept:
    /// papers differ in their second levels, and a form goes out as it came in.
    /// </summary>
    private List<GroupItem> Sorted(List<GroupItem> items)
    {
        if (!group.Ordered)
        {
            return items;
        }

        var keys = items.ConvertAll(Key);
        return StandsTogether(keys) ? items : [.. items.Select((item, i) => (Item: item, Key: keys[i].Place)).OrderBy(i => i.Key).Select(i => i.Item)];
    }

    private ((int First, int Second) Place, string? Level1, string? Level2) Key(GroupItem item)
    {
        var (level1, level2) = (item[Level1].Words, item[Level2].Words);
        return (layout.Order.Of(level1, level2), level1, level2);
    }

    private static bool StandsTogether(List<((int First, int Second) Place, string? Level1, string? Level2)> keys)
    {
        var seen = new HashSet<(string?, string?)>();
        var firsts = new HashSet<string?>();
        for (var i = 0; i < keys.Count; i++)
        {
            var (place, level1, level2) = keys[i];
            var previous = i > 0 ? keys[i - 1] : default;
            if (i > 0 && (place.First < previous.Place.First || (level1 != previous.Level1 && !firsts.Add(level1))))
            {
                return false;
            }

            if (i == 0)
            {
                firsts.Add(level1);
            }

            if ((i == 0 || level1 != previous.Level1 || level2 != previous.Level2) && !seen.Add((level1, level2)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// The items with a row for each pair of levels that has none. What the form prints in such a row (无) is an indicator when it is read again,
    /// so a paper that came in without it goes out with the levels alone.
    /// </summary>
    private List<GroupItem> Completed(List<GroupItem> items)
    {
        foreach (var (level1, level2) in group.Skeleton)
        {
            var meaning = IndicatorLevels.Of(level1, level2);
            if (items.Exists(i => IndicatorLevels.Of(i[Level1].Words, i[Level2].Words) == meaning))
            {
                continue;
            }

            // The record's own word for the first level, so that the rows stand under one.
            var above = items.Find(i => IndicatorLevels.First(i[Level1].Words) == meaning.First) is { IsRecorded: true } beside ? beside[Level1].Words! : Printed(level1);
            var words = new Dictionary<string, string>(record.IsAsPrinted ? new Dictionary<string, string>() : group.SkeletonTexts, StringComparer.Ordinal) { [Level1.Text] = above, [Level2.Text] = Printed(level2) };
            var place = layout.Order.Of(level1, level2);
            var last = items.FindLastIndex(i => Key(i).Place.CompareTo(place) <= 0);
            items.Insert(last + 1, new GroupItem(default, "", words));
        }

        return items;
    }

    private string Printed(string word) => group.Print.GetValueOrDefault(word, word);

    /// <summary>The rows with those that are printed even without an amount, known by their wording without the numbering; and numbered where none is.</summary>
    private static List<GroupItem> WithFixed(List<GroupItem> items, GroupList list)
    {
        var at = 0;
        foreach (var name in list.Fixed)
        {
            var wording = Wording(name);
            var found = items.FindIndex(i => i[Name].Words is { } own && Wording(own) is { Length: > 0 } words
                && (words.StartsWith(wording, StringComparison.Ordinal) || wording.StartsWith(words, StringComparison.Ordinal)));
            if (found < 0)
            {
                items.Insert(at, new GroupItem(default, "", new Dictionary<string, string> { [Name.Text] = name }));
                found = at;
            }

            at = Math.Max(at, found + 1);
        }

        return items;
    }

    private static string Wording(string name)
    {
        var plain = PlainText.Of(name);
        return plain[PlainText.NumberLength(plain)..];
    }
}
