-- expect@3: cannot show
depanne.api(1)
return string.format("%p", {})
