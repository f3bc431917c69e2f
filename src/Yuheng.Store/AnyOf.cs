using Dapper;

namespace Yuheng.Store;

/// <summary>A condition that a column is one of some texts, written so that both engines take it.</summary>
internal static class AnyOf
{
    /// <summary>Adds the texts to the parameters.</summary>
    /// <param name="parameters">The parameters of the statement.</param>
    /// <param name="name">What they are called there.</param>
    /// <param name="texts">The texts, at least one.</param>
    /// <returns>What stands in the statement: IN (@name0, @name1).</returns>
    public static string In(DynamicParameters parameters, string name, IEnumerable<string> texts) => $"IN ({string.Join(", ", texts.Select((text, at) =>
    {
        var one = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"@{name}{at}");
        parameters.Add(one, text);
        return one;
    }))})";
}
