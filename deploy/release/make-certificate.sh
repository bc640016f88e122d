#!/bin/sh
# 没有单位自己的 CA 时，给放网页的服务器做一张证书（要有 openssl 1.1.1 以上；Windows 上在 Git Bash 里运行）。
# 用法：sh make-certificate.sh oa.example.gov.cn [文件夹]
# 写进文件夹（不写就是本文件旁边）：ca.crt（下发到各台电脑，放进“受信任的根证书颁发机构”）、ca.key（换证书时要用，离线保管）、
# server.crt 和 server.key（给 nginx）。根证书只管得了这一个名字，换不出别的网站的证书。
# 快到期时再运行一次：ca.crt 还在就沿用，各台电脑不用再装。
set -eu
umask 077
host=${1:-}
case $host in
  '' | *[!A-Za-z0-9.-]* | .* | -*)
    echo "用法：sh make-certificate.sh 服务器的名字，例如 sh make-certificate.sh oa.example.gov.cn" >&2
    exit 2
    ;;
esac
cd "${2:-$(dirname "$0")}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat > "$work/ca.cnf" <<END
[req]
distinguished_name = name
x509_extensions = ca
prompt = no
[name]
CN = Jixiao internal root for $host
[ca]
basicConstraints = critical, CA:TRUE, pathlen:0
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
nameConstraints = critical, permitted;DNS:$host
END
cat > "$work/server.cnf" <<END
[req]
distinguished_name = name
prompt = no
[name]
CN = $host
[server]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature, keyEncipherment
extendedKeyUsage = serverAuth
subjectAltName = DNS:$host
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
END

if [ ! -f ca.crt ] || [ ! -f ca.key ]; then
  openssl req -x509 -newkey rsa:2048 -sha256 -nodes -days 3650 -config "$work/ca.cnf" -keyout ca.key -out ca.crt 2> "$work/log" || { cat "$work/log" >&2; exit 1; }
fi
openssl req -new -newkey rsa:2048 -sha256 -nodes -config "$work/server.cnf" -keyout "$work/server.key" -out "$work/server.csr" 2> "$work/log" || { cat "$work/log" >&2; exit 1; }
# Mac 不认超过 825 天的。
openssl x509 -req -sha256 -days 820 -in "$work/server.csr" -CA ca.crt -CAkey ca.key -set_serial "0x$(openssl rand -hex 16)" \
  -extfile "$work/server.cnf" -extensions server -out "$work/server.crt" 2> "$work/log" || { cat "$work/log" >&2; exit 1; }
# 根证书是给另一个名字做的，就不写出一张用不了的证书，原有的也不动。
openssl verify -CAfile ca.crt -verify_hostname "$host" "$work/server.crt" > /dev/null 2>&1 \
  || { echo "ca.crt 是给别的名字做的：把它和 ca.key 移开，再运行一次。" >&2; exit 1; }
mv "$work/server.key" "$work/server.crt" .
chmod 644 ca.crt server.crt
echo "做好了：server.crt、server.key 给服务器；ca.crt 下发到各台电脑；ca.key 离线保管。"
openssl x509 -in server.crt -noout -enddate
