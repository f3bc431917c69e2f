using System.Reflection;
using Dapper;

namespace Yuheng.Store;

/// <summary>
/// How rows become our records: by the names of their constructor alone. SQLite does not know the type of a computed column
/// before there is a row, and by types an empty list would fit no constructor.
/// </summary>
internal sealed class RowShape(Type type) : SqlMapper.ITypeMap
{
    private readonly DefaultTypeMap _ordinary = new(type);

    /// <summary>Goes for all records of this assembly, and for no other type.</summary>
    public static void Register()
    {
        var others = SqlMapper.TypeMapProvider;
        SqlMapper.TypeMapProvider = type => type.Assembly == typeof(RowShape).Assembly ? new RowShape(type) : others(type);
    }

    public ConstructorInfo? FindConstructor(string[] names, Type[] types) => type.GetConstructors(BindingFlags.Instance | BindingFlags.Public)
        .SingleOrDefault(c => c.GetParameters().Select(p => p.Name).SequenceEqual(names, StringComparer.OrdinalIgnoreCase)) ?? _ordinary.FindConstructor(names, types);

    public ConstructorInfo? FindExplicitConstructor() => null;

    public SqlMapper.IMemberMap? GetConstructorParameter(ConstructorInfo constructor, string columnName) => _ordinary.GetConstructorParameter(constructor, columnName);

    public SqlMapper.IMemberMap? GetMember(string columnName) => _ordinary.GetMember(columnName);
}
