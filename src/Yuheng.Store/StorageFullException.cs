namespace Yuheng.Store;

/// <summary>There is no room left where the data are. Nothing of what was to be written is there; what was acknowledged before is.</summary>
public sealed class StorageFullException : IOException
{
    /// <summary>What readers of the data are told.</summary>
    public const string Words = "磁盘已满，没有写入；请腾出空间后再试。原有数据完好";

    /// <summary>With what the database said.</summary>
    public StorageFullException(Exception inner) : base(Words, inner)
    {
    }

    /// <summary>Without more.</summary>
    public StorageFullException() : base(Words)
    {
    }

    /// <summary>With other words.</summary>
    public StorageFullException(string message) : base(message)
    {
    }

    /// <summary>With other words, and what the database said.</summary>
    public StorageFullException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
