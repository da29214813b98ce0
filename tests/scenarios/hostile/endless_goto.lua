-- expect: too long
depanne.api(1)
::again::
goto again
