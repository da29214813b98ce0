-- expect@3: unknown field "nome"
depanne.api(1)
return depanne.exercise { nome = 1 }
