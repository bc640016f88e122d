# 没有单位自己的 CA 时，给放网页的 IIS 服务器做一张证书。以管理员身份打开 PowerShell 运行：
#   powershell -ExecutionPolicy Bypass -File make-certificate.ps1 -HostName oa.example.gov.cn
# 证书进本机的“个人”，在 IIS 管理器里绑定；旁边写出 server.cer，下发到各台电脑，放进“受信任的根证书颁发机构”。
# 我们没有 Windows，这个文件没有运行过（未实测）。
param([Parameter(Mandatory = $true)][ValidatePattern('^[A-Za-z0-9][A-Za-z0-9.-]*$')][string]$HostName)
$ErrorActionPreference = 'Stop'
$certificate = New-SelfSignedCertificate -DnsName $HostName -CertStoreLocation Cert:\LocalMachine\My -FriendlyName 'Jixiao' `
  -KeyAlgorithm RSA -KeyLength 2048 -HashAlgorithm SHA256 -NotAfter (Get-Date).AddDays(820)
$file = Join-Path $PSScriptRoot 'server.cer'
Export-Certificate -Cert $certificate -FilePath $file | Out-Null
Write-Host "做好了：证书在本机的“个人”里，指纹 $($certificate.Thumbprint)；$file 下发到各台电脑。"
